using System;
using System.Buffers.Text;

namespace Smp.Ledger.Canonical;

/// <summary>Walks over bytes and stops at the first that is not canonical.</summary>
internal ref struct CanonicalJsonChecker
{
    private readonly ReadOnlySpan<byte> _bytes;
    private string _why = "";
    private int _at;
    private int _depth;

    public CanonicalJsonChecker(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    private readonly int Next => _at < _bytes.Length ? _bytes[_at] : -1;

    /// <summary>What is wrong and where; empty when nothing is.</summary>
    public string WhyNotAnObject()
    {
        if (ReadObject() && _at != _bytes.Length)
        {
            Refuse("nothing may follow the object");
        }
        return _why;
    }

    private bool ReadValue() => Next switch
    {
        '{' => ReadObject(),
        '[' => ReadArray(),
        '"' => ReadString(),
        't' => ReadWord("true"u8),
        'f' => ReadWord("false"u8),
        '-' or (>= '0' and <= '9') => ReadInteger(),
        _ => Refuse("expected an object, array, string, integer, true or false"),
    };

    private bool ReadObject()
    {
        if (!Enter('{'))
        {
            return false;
        }
        if (Take('}'))
        {
            return Leave();
        }
        ReadOnlySpan<byte> last = default;
        do
        {
            int start = _at;
            if (!ReadKey(out ReadOnlySpan<byte> key))
            {
                return false;
            }
            if (last.SequenceCompareTo(key) >= 0)
            {
                _at = start;
                return Refuse("a key stands twice or out of order");
            }
            last = key;
            if (!Expect(':') || !ReadValue())
            {
                return false;
            }
        }
        while (Take(','));
        return Expect('}') && Leave();
    }

    private bool ReadArray()
    {
        if (!Enter('['))
        {
            return false;
        }
        if (Take(']'))
        {
            return Leave();
        }
        do
        {
            if (!ReadValue())
            {
                return false;
            }
        }
        while (Take(','));
        return Expect(']') && Leave();
    }

    private bool ReadKey(out ReadOnlySpan<byte> key)
    {
        key = default;
        if (!Expect('"'))
        {
            return false;
        }
        int start = _at;
        while (CanonicalJson.IsKeyCharacter(Next))
        {
            _at++;
        }
        key = _bytes[start.._at];
        return (key.Length is >= 1 and <= CanonicalJson.KeyCharactersMax && Take('"'))
            || Refuse($"a key has 1 to {CanonicalJson.KeyCharactersMax} of the characters A-Z a-z 0-9 _ - .");
    }

    private bool ReadString()
    {
        _at++;
        while (Next is not '"' and >= ' ')
        {
            if (Next == '\\' && !ReadEscape())
            {
                return false;
            }
            _at++;
        }
        return Next == '"' ? Take('"') : Refuse("a string does not end, or holds a control character");
    }

    /// <summary>Stops at the last byte of the escape.</summary>
    private bool ReadEscape()
    {
        _at++;
        if (Next is '"' or '\\' or 'b' or 't' or 'n' or 'f' or 'r')
        {
            return true;
        }
        ReadOnlySpan<byte> digits = _bytes[_at..];
        bool isControl = digits.Length >= 5 && digits.StartsWith("u00"u8) && digits[3] is (byte)'0' or (byte)'1'
            && digits[4] is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f');
        bool hasShortForm = isControl && digits[3] == '0' && "89acd"u8.Contains(digits[4]);
        if (!isControl || hasShortForm)
        {
            return Refuse("an escape that is not needed, or not in its shortest form");
        }
        _at += 4;
        return true;
    }

    private bool ReadInteger()
    {
        int start = _at;
        Take('-');
        int firstDigit = _at;
        while (Next is >= '0' and <= '9')
        {
            _at++;
        }
        ReadOnlySpan<byte> text = _bytes[start.._at];
        bool isShortest = _at > firstDigit && (_bytes[firstDigit] != '0' || text.Length == 1);
        bool isInRange = Utf8Parser.TryParse(text, out long value, out int used) && used == text.Length
            && value is >= -CanonicalJson.IntegerMax and <= CanonicalJson.IntegerMax;
        if (isShortest && isInRange)
        {
            return Next is '.' or 'e' or 'E' ? Refuse("a number must be an integer") : true;
        }
        _at = start;
        return Refuse("an integer has no leading zero and at most 2^53 - 1");
    }

    private bool ReadWord(ReadOnlySpan<byte> word)
    {
        if (!_bytes[_at..].StartsWith(word))
        {
            return Refuse("expected true or false");
        }
        _at += word.Length;
        return true;
    }

    private bool Enter(char opening) => ++_depth <= CanonicalJson.DepthMax
        ? Expect(opening)
        : Refuse($"nested deeper than {CanonicalJson.DepthMax}");

    private bool Leave()
    {
        _depth--;
        return true;
    }

    private bool Take(char expected)
    {
        bool isThere = Next == expected;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private bool Expect(char expected) => Take(expected) || Refuse($"expected {expected}");

    private bool Refuse(string why)
    {
        _why = $"{why} (byte {_at})";
        return false;
    }
}
