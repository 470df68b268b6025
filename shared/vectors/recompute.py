#!/usr/bin/env python3
"""Computes every golden vector a second way, from the tables below and not from the product's code.

    python3 shared/vectors/recompute.py            compares with the files beside it; exit 1 at the first difference
    python3 shared/vectors/recompute.py --write    writes the files

Standard library only. CRC-32 is zlib's, the tag is hmac's, COBS is written out here.
"""
import hashlib
import hmac
import pathlib
import sys
import zlib

HERE = pathlib.Path(__file__).resolve().parent
MAJOR = 1
TYPES = {'Hello': 1, 'Request': 2, 'Response': 3, 'Telemetry': 4, 'Log': 5, 'LogAck': 6, 'Time': 7, 'Alarm': 8}

# Each layout is its fields in order of their bytes: name and width. Little endian; bN is N bytes as they are.
LAYOUTS = {
    'HostHello': 'Major:1 Minor:1 LedgerId:b16 HostNonce:4',
    'DeviceHello': 'Major:1 Minor:1 FirmwareMajor:1 FirmwareMinor:1 FirmwarePatch:1 State:1 DeviceId:8 EpochId:8 '
                   'BootNumber:4 NowMs:4 BootNonce:b16 SignedCounterMax:4 LedgerId:b16 AckedSequence:4 AckedHead:b32 '
                   'OldestSequence:4 NewestSequence:4 LogWindow:1 StrokeLengthUm:2 CountsPerStroke:2 HostNonce:4',
    'Profile': 'SessionId:4 ProfileId:2 ProfileVersion:2 Mode:1 StopMode:1 Options:1 SetRate10mHz:2 SetMotorMv:2 '
               'RateMax10mHz:2 MotorMvMax:2 CurrentMaMax:2 PowerMwMax:2 ProtrusionUm:2 ProtrusionUmMax:2 '
               'HousingDeciCelsiusMax:2',
    'ArmRequest': 'SessionId:4 Confirm:1',
    'CartridgeBinding': 'SessionId:4 Count:1 Cartridges:*4',
    'MountCartridge': 'Cartridge:4',
    'UnmountCartridge': 'Cartridge:4 Finished:1',
    'AcknowledgeFault': 'Fault:1',
    'CalibrateGrip': 'Step:1 GaugeUm:2',
    'AcknowledgeAlarm': 'Number:2',
    'PairRequest': 'LedgerId:b16 Key:b32',
    'WriteSetting': 'Setting:1 Offset:2 Count:1 Bytes:b200',
    'KeepSetting': 'Setting:1 TotalBytes:2 Crc:4',
    'ReadSetting': 'Setting:1 Offset:2',
    'SettingPart': 'Setting:1 TotalBytes:2 Crc:4 Offset:2 Count:1 Bytes:b160',
    'AirCounts': 'Accepted:4 Unsigned:4 Truncated:4 WrongKey:4 StaleNonce:4 Replayed:4 Expired:4 OtherSession:4',
    'Response': 'Outcome:1 Reason:1 NowMs:4',
    'PenStatus': 'State:1 LastFault:1 Flags:1 SessionId:4 Cartridge:4 Mount:2 BoundCount:1 MountMotorOnMs:4 '
                 'MountLoadedMs:4 MountStrokes:4 RecordsWaiting:2 Priority:1',
    'TelemetrySample': 'NowMs:4 State:1 SetRate10mHz:2 Rate10mHz:2 MotorMv:2 CurrentMa:2 SupplyMv:2 '
                       'HousingDeciCelsius:2 ProtrusionUm:2',
    'LogPage': 'EpochId:8 HeldBefore:4 Count:1 Records:*r',
    'LogAck': 'LedgerId:b16 EpochId:8 Sequence:4 Head:b32',
    'TimeOfDay': 'UtcS:4',
    'Alarm': 'Number:2 Fault:1 Priority:1 State:1 AtMs:4 Cartridge:4',
}
RECORD = ('Sequence:4 Cartridge:4 StartMs:4 StartUtcS:4 Value:4 MountMotorOnMs:4 MountLoadedMs:4 MountStrokes:4 '
          'Mount:2 Rate10mHz:2 MotorMv:2 CurrentMa:2 LifeMotorOnMs:5 LifeLoadedMs:5 LifeStrokes:5 '
          'PredecessorDistance:1 Kind:1 Detail:1 LastFault:1 Boot:1')

REFUSALS = ['UnknownOperation', 'Malformed', 'OutOfRange', 'RaiseNeedsDisarmed', 'WrongState', 'NotPaired',
            'OtherLedger', 'OtherEpoch', 'BeyondSent', 'CartridgeFinished', 'CartridgeNotBound', 'CartridgeMounted',
            'NoCartridge', 'NoProfile', 'ConfirmationNeeded', 'FaultLatched', 'MemoryFull', 'OtherLinkOnly',
            'OtherSession', 'SupplyLow', 'NotAuthentic', 'NotHomed', 'TooHot',
            'StaleNonce', 'Replayed', 'Expired', 'NotSetUp', 'NoSuchSetting']
# The operation whose answer shows each refusal.
REFUSED_OPERATIONS = [0x6F, 0x07, 0x02, 0x02, 0x05, 0x70, 0x70, 0x70, 0x70, 0x07, 0x09, 0x09,
                      0x05, 0x05, 0x05, 0x05, 0x05, 0x10, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x12]

LEDGER = bytes(range(0xA0, 0xB0)).hex()
NONCE = bytes(range(0x10, 0x20)).hex()
HEAD = bytes((7 * i + 1) & 0xFF for i in range(32)).hex()
KEY = bytes(range(0x40, 0x60)).hex()
DEVICE, EPOCH = 0x0000240AC4D5E6F7, 0x9F3C5A7711E20D48

TYPICAL = {
    'HostHello': dict(Major=1, LedgerId=LEDGER, HostNonce=0x5EED0001),
    'DeviceHello': dict(Major=1, FirmwareMinor=1, State=1, DeviceId=DEVICE, EpochId=EPOCH, BootNumber=17, NowMs=2504,
                        BootNonce=NONCE, SignedCounterMax=3, LedgerId=LEDGER, AckedSequence=412, AckedHead=HEAD,
                        OldestSequence=413, NewestSequence=415, LogWindow=4, StrokeLengthUm=3500, CountsPerStroke=1,
                        HostNonce=0x5EED0001),
    'Profile': dict(SessionId=7001, ProfileId=12, ProfileVersion=3, Mode=1, StopMode=2, SetRate10mHz=10000,
                    RateMax10mHz=12000, MotorMvMax=9000, CurrentMaMax=600, PowerMwMax=2500, ProtrusionUm=600,
                    ProtrusionUmMax=800, HousingDeciCelsiusMax=430),
    'ArmRequest': dict(SessionId=7001, Confirm=1),
    'CartridgeBinding': dict(SessionId=7001, Count=2, Cartridges=[50001, 50002]),
    'MountCartridge': dict(Cartridge=50001),
    'UnmountCartridge': dict(Cartridge=50001, Finished=1),
    'AcknowledgeFault': dict(Fault=0x10),
    'CalibrateGrip': dict(Step=2, GaugeUm=985),
    'AcknowledgeAlarm': dict(Number=2),
    'PairRequest': dict(LedgerId=LEDGER, Key=KEY),
    'WriteSetting': dict(Setting=2, Offset=0, Count=6, Bytes=(b'clinic' + bytes(194)).hex()),
    'KeepSetting': dict(Setting=2, TotalBytes=6, Crc=zlib.crc32(b'clinic')),
    'ReadSetting': dict(Setting=2),
    'SettingPart': dict(Setting=2, TotalBytes=6, Crc=zlib.crc32(b'clinic'), Count=6,
                        Bytes=(b'clinic' + bytes(154)).hex()),
    'AirCounts': dict(Accepted=41, Unsigned=2, Truncated=1, WrongKey=7, Replayed=3, Expired=1),
    'Response': dict(Outcome=1, NowMs=734512),
    'PenStatus': dict(State=2, Flags=5, SessionId=7001, Cartridge=50001, Mount=9, BoundCount=1, MountMotorOnMs=742300,
                      MountLoadedMs=611840, MountStrokes=74119, RecordsWaiting=3),
    'TelemetrySample': dict(NowMs=734600, State=3, SetRate10mHz=10000, Rate10mHz=9987, MotorMv=6412, CurrentMa=213,
                            SupplyMv=7790, HousingDeciCelsius=312, ProtrusionUm=600),
    'LogPage': dict(EpochId=EPOCH, HeldBefore=412, Count=2, Records=['record.run.typical', 'record.unmount.typical']),
    'LogAck': dict(LedgerId=LEDGER, EpochId=EPOCH, Sequence=414, Head=HEAD),
    'TimeOfDay': dict(UtcS=1_790_000_000),
    'Alarm': dict(Number=2, Fault=0x10, Priority=3, State=5, AtMs=735020, Cartridge=50001),
}
RECORDS = {
    'record.smallest': dict(Sequence=1),
    'record.boot.typical': dict(Sequence=1, StartMs=31, Value=1, Kind=1, Detail=3, Boot=1),
    'record.run.typical': dict(Sequence=413, Cartridge=50001, StartMs=690120, StartUtcS=1_790_000_690, Value=44392,
                               MountMotorOnMs=742300, MountLoadedMs=611840, MountStrokes=74119, Mount=9,
                               Rate10mHz=9991, MotorMv=6398, CurrentMa=207, LifeMotorOnMs=93_600_441_000,
                               LifeLoadedMs=71_204_118_220, LifeStrokes=9_360_044_871, PredecessorDistance=1, Kind=2,
                               Detail=1, Boot=17),
    'record.unmount.typical': dict(Sequence=414, Cartridge=50001, StartMs=741000, StartUtcS=1_790_000_741, Value=7001,
                                   MountMotorOnMs=742300, MountLoadedMs=611840, MountStrokes=74119, Mount=9,
                                   LifeMotorOnMs=93_600_441_000, LifeLoadedMs=71_204_118_220,
                                   LifeStrokes=9_360_044_871, PredecessorDistance=1, Kind=4, Detail=2, Boot=17),
    'record.fault.typical': dict(Sequence=700, Cartridge=50002, StartMs=812345, Value=812345, MountMotorOnMs=4200,
                                 MountLoadedMs=3900, MountStrokes=401, Mount=10, LifeMotorOnMs=93_600_445_200,
                                 LifeLoadedMs=71_204_122_120, LifeStrokes=9_360_045_272, PredecessorDistance=255,
                                 Kind=6, Detail=0x10, LastFault=0x10, Boot=17),
    'record.max': None,
}

# Vector prefix, direction, type, operation, and the layouts that make up the payload.
CATALOGUE = [
    ('hello.host', 'host to pen', 'Hello', 0, ['HostHello']),
    ('hello.device', 'pen to host', 'Hello', 1, ['DeviceHello']),
    ('request.stop', 'host to pen', 'Request', 0x01, []),
    ('request.set-profile', 'host to pen', 'Request', 0x02, ['Profile']),
    ('request.read-profile', 'host to pen', 'Request', 0x03, []),
    ('request.read-status', 'host to pen', 'Request', 0x04, []),
    ('request.arm', 'host to pen', 'Request', 0x05, ['ArmRequest']),
    ('request.disarm', 'host to pen', 'Request', 0x06, []),
    ('request.bind-cartridges', 'host to pen', 'Request', 0x07, ['CartridgeBinding']),
    ('request.begin-change', 'host to pen', 'Request', 0x08, []),
    ('request.mount', 'host to pen', 'Request', 0x09, ['MountCartridge']),
    ('request.unmount', 'host to pen', 'Request', 0x0A, ['UnmountCartridge']),
    ('request.end-change', 'host to pen', 'Request', 0x0B, []),
    ('request.acknowledge-fault', 'host to pen', 'Request', 0x0C, ['AcknowledgeFault']),
    ('request.acknowledge-alarm', 'host to pen', 'Request', 0x0D, ['AcknowledgeAlarm']),
    ('request.end-session', 'host to pen', 'Request', 0x0E, []),
    ('request.calibrate-grip', 'host to pen', 'Request', 0x0F, ['CalibrateGrip']),
    ('request.pair', 'host to pen', 'Request', 0x10, ['PairRequest']),
    ('request.write-setting', 'host to pen', 'Request', 0x11, ['WriteSetting']),
    ('request.keep-setting', 'host to pen', 'Request', 0x12, ['KeepSetting']),
    ('request.read-setting', 'host to pen', 'Request', 0x13, ['ReadSetting']),
    ('request.read-air-counts', 'host to pen', 'Request', 0x14, []),
    ('response.stop', 'pen to host', 'Response', 0x01, ['Response', 'PenStatus']),
    ('response.set-profile', 'pen to host', 'Response', 0x02, ['Response', 'Profile']),
    ('response.read-profile', 'pen to host', 'Response', 0x03, ['Response', 'Profile']),
    ('response.read-status', 'pen to host', 'Response', 0x04, ['Response', 'PenStatus']),
    ('response.arm', 'pen to host', 'Response', 0x05, ['Response', 'PenStatus']),
    ('response.disarm', 'pen to host', 'Response', 0x06, ['Response', 'PenStatus']),
    ('response.bind-cartridges', 'pen to host', 'Response', 0x07, ['Response', 'PenStatus']),
    ('response.begin-change', 'pen to host', 'Response', 0x08, ['Response', 'PenStatus']),
    ('response.mount', 'pen to host', 'Response', 0x09, ['Response', 'PenStatus']),
    ('response.unmount', 'pen to host', 'Response', 0x0A, ['Response', 'PenStatus']),
    ('response.end-change', 'pen to host', 'Response', 0x0B, ['Response', 'PenStatus']),
    ('response.acknowledge-fault', 'pen to host', 'Response', 0x0C, ['Response', 'PenStatus']),
    ('response.acknowledge-alarm', 'pen to host', 'Response', 0x0D, ['Response', 'PenStatus']),
    ('response.end-session', 'pen to host', 'Response', 0x0E, ['Response', 'PenStatus']),
    ('response.calibrate-grip', 'pen to host', 'Response', 0x0F, ['Response', 'PenStatus']),
    ('response.pair', 'pen to host', 'Response', 0x10, ['Response', 'PenStatus']),
    ('response.write-setting', 'pen to host', 'Response', 0x11, ['Response', 'PenStatus']),
    ('response.keep-setting', 'pen to host', 'Response', 0x12, ['Response', 'PenStatus']),
    ('response.read-setting', 'pen to host', 'Response', 0x13, ['Response', 'SettingPart']),
    ('response.read-air-counts', 'pen to host', 'Response', 0x14, ['Response', 'AirCounts']),
    ('response.log-ack', 'pen to host', 'Response', 0x70, ['Response']),
    ('response.time', 'pen to host', 'Response', 0x71, ['Response']),
    ('telemetry', 'pen to host', 'Telemetry', 0, ['TelemetrySample']),
    ('log', 'pen to host', 'Log', 0, ['LogPage']),
    ('log-ack', 'host to pen', 'LogAck', 0, ['LogAck']),
    ('time', 'host to pen', 'Time', 0, ['TimeOfDay']),
    ('alarm', 'pen to host', 'Alarm', 0, ['Alarm']),
]
FRAMED = ['request.stop.smallest', 'hello.host.smallest', 'hello.device.typical', 'telemetry.smallest',
          'telemetry.typical', 'telemetry.max', 'request.pair.max', 'log.typical', 'log.max']


def fields_of(layout):
    return [field.split(':') for field in layout.split()]


def little(value, width):
    return value.to_bytes(width, 'little')


def crc(data):
    return little(zlib.crc32(data), 4)


def largest(layout):
    values = {}
    for name, width in fields_of(layout):
        if width == '*4':
            values[name], values['Count'] = [0xFFFFFFFF] * 8, 8
        elif width == '*r':
            values[name], values['Count'] = ['record.max'] * 3, 3
        elif width[0] == 'b':
            values[name] = 'ff' * int(width[1:])
        else:
            values[name] = 256 ** int(width) - 1
    return values


def smallest(layout):
    if layout == LAYOUTS['LogPage']:
        return dict(Count=1, Records=['record.smallest'])
    return {}


def pack(layout, values):
    """The groups of bytes and the fields as text, in order."""
    groups, texts = [], []
    for name, width in fields_of(layout):
        if width[0] == '*':
            items = values.get(name, [])
            groups += [little(i, 4) if width == '*4' else record_bytes(i) for i in items]
            texts.append(f'{name}={",".join(str(i) for i in items)}')
        elif width[0] == 'b':
            text = values.get(name, '00' * int(width[1:]))
            groups.append(bytes.fromhex(text))
            texts.append(f'{name}={text}')
        else:
            groups.append(little(values.get(name, 0), int(width)))
            texts.append(f'{name}={values.get(name, 0)}')
    return groups, texts


def record_values(name):
    return RECORDS[name] or largest(RECORD)


def record_bytes(name):
    body = b''.join(pack(RECORD, record_values(name))[0])
    return body + crc(body)


def message(kind, operation, sequence, groups, version=MAJOR, length=None):
    size = sum(len(g) for g in groups)
    head = [bytes([version << 4 | TYPES[kind]]), bytes([operation]), bytes([sequence]),
            bytes([size if length is None else length])]
    return head + groups + [crc(b''.join(head + groups))]


def header_text(kind, operation, sequence):
    return [f'Type={kind}', f'Operation={operation}', f'MessageSequence={sequence}']


def cobs(data):
    """The blocks of a frame, each its code byte and the bytes it covers, then the delimiter."""
    blocks = [bytes([len(part) + 1]) + part for part in data.split(b'\0')]
    assert all(len(block) < 255 for block in blocks)
    return blocks + [b'\0']


def hexes(groups):
    return ' '.join(g.hex() for g in groups if g)


def row(name, direction, groups, texts):
    return ' | '.join([name, direction, hexes(groups), ' '.join(texts)])


def messages():
    for number, (prefix, direction, kind, operation, parts) in enumerate(CATALOGUE):
        sizes = ['smallest', 'typical', 'max'] if parts else ['smallest']
        for size in sizes:
            sequence = {'smallest': 0, 'typical': number + 1, 'max': 255}[size]
            groups, texts = [], header_text(kind, operation, sequence)
            for part in parts:
                values = {'smallest': smallest(LAYOUTS[part]), 'typical': TYPICAL[part],
                          'max': largest(LAYOUTS[part])}[size]
                more_groups, more_texts = pack(LAYOUTS[part], values)
                groups, texts = groups + more_groups, texts + more_texts
            yield f'{prefix}.{size}', direction, message(kind, operation, sequence, groups), texts


def message_bytes(name):
    return next(b''.join(groups) for n, _, groups, _ in messages() if n == name)


def refusals():
    for number, (reason, operation) in enumerate(zip(REFUSALS, REFUSED_OPERATIONS), 1):
        groups, texts = pack(LAYOUTS['Response'], dict(Outcome=2, Reason=number, NowMs=1000 * number))
        content = 'Profile' if operation == 0x02 else 'PenStatus'
        if operation not in (0x6F, 0x70) and reason != 'NotAuthentic':
            more_groups, more_texts = pack(LAYOUTS[content], TYPICAL[content])
            groups, texts = groups + more_groups, texts + more_texts
        yield (f'refused.{reason}', 'pen to host', message('Response', operation, number, groups),
               header_text('Response', operation, number) + texts)


def records():
    for name in RECORDS:
        groups, texts = pack(RECORD, record_values(name))
        yield name, 'stored', groups + [crc(b''.join(groups))], texts


def frames():
    for name in FRAMED:
        yield f'frame.{name}', 'cable', cobs(message_bytes(name)), [f'Message={name}']


def discards():
    good = message_bytes('telemetry.typical')
    groups, _ = pack(LAYOUTS['TelemetrySample'], TYPICAL['TelemetrySample'])
    hello, _ = pack(LAYOUTS['HostHello'], dict(TYPICAL['HostHello'], Major=2))
    short = b''.join(message('Telemetry', 0, 0, []))[:7]
    rows = [
        ('one-bit-flipped', cobs(good[:9] + bytes([good[9] ^ 0x10]) + good[10:]), 'BadCrc'),
        ('crc-flipped', cobs(good[:-1] + bytes([good[-1] ^ 0x80])), 'BadCrc'),
        ('empty-message', cobs(b''), 'TooShort'),
        ('seven-bytes', cobs(short), 'TooShort'),
        ('cut-by-a-byte', cobs(good[:-1]), 'LengthMismatch'),
        ('two-frames-run-together', cobs(good + b'\x01' + good), 'LengthMismatch'),
        ('length-byte-lies', cobs(b''.join(message('Telemetry', 0, 0, groups, length=18))), 'LengthMismatch'),
        ('249-bytes', cobs(b''.join(message('Alarm', 0, 0, [bytes(240)])) + b'\0'), 'TooLong'),
        ('code-past-delimiter', [bytes.fromhex('0914'), b'\0'], 'BadStuffing'),
        ('last-block-cut', [b''.join(cobs(good))[:-3], b'\0'], 'BadStuffing'),
        ('telemetry-of-version-2', cobs(b''.join(message('Telemetry', 0, 0, groups, version=2))), 'OtherVersion'),
        ('telemetry-of-version-0', cobs(b''.join(message('Telemetry', 0, 0, groups, version=0))), 'OtherVersion'),
        ('hello-of-version-2-passes', cobs(b''.join(message('Hello', 0, 0, hello, version=2))), 'None'),
    ]
    for name, groups, reason in rows:
        yield f'discard.{name}', 'cable', groups, [f'Reason={reason}']


def other_minors():
    groups, texts = pack(LAYOUTS['TelemetrySample'], TYPICAL['TelemetrySample'])
    rows = [
        ('telemetry.older', 'Telemetry', 0, groups[:4], texts[:4], 5),
        ('telemetry.cut-in-a-field', 'Telemetry', 0, groups[:4] + [groups[4][:1]], texts[:4], 5),
        ('telemetry.newer', 'Telemetry', 0, groups + [b'\xde\xad\xbe'], texts, 0),
    ]
    names = [name for name, _ in fields_of(LAYOUTS['TelemetrySample'])]
    for name, kind, operation, parts, known, missing in rows:
        closed = [f'{n}=0' for n in names[len(names) - missing:]] if missing else []
        yield (name, 'pen to host', message(kind, operation, 1, parts),
               header_text(kind, operation, 1) + known + closed)


def signed():
    groups, texts = pack(LAYOUTS['ArmRequest'], TYPICAL['ArmRequest'])
    trailer = [little(4, 4), little(7001, 4), little(900000, 4)]
    content = b''.join(groups + trailer)
    head = bytes([MAJOR << 4 | TYPES['Request'], 0x85, 9, len(content) + 16])
    covered = head + little(DEVICE, 8) + bytes.fromhex(NONCE) + content
    tag = hmac.new(bytes.fromhex(KEY), covered, hashlib.sha256).digest()[:16]
    envelope = ['Counter=4', 'Session=7001', 'NotAfterMs=900000', f'Tag={tag.hex()}']
    given = [f'Key={KEY}', f'DeviceId={DEVICE}', f'BootNonce={NONCE}']
    yield ('signed.arm.typical', 'host to pen', message('Request', 0x85, 9, groups + trailer + [tag]),
           header_text('Request', 0x85, 9) + texts + envelope + given)


FILES = {
    'messages.txt': (messages, 'Every message: smallest, typical, every field at its maximum. Both ways.'),
    'refusals.txt': (refusals, 'A refused Response for every reason. Both ways.'),
    'records.txt': (records, 'The 64-byte usage record; the last four bytes are its CRC-32. Both ways.'),
    'frames.txt': (frames, 'Messages on the cable: COBS blocks, then the delimiter. Both ways.'),
    'discards.txt': (discards, 'Frames that a decoder throws away, and why. Bytes to reason.'),
    'minors.txt': (other_minors, 'Shorter and longer payloads of another minor version. Bytes to fields.'),
    'signed.txt': (signed, 'The signed envelope, with key, device and boot nonce the tag was made for. Both ways.'),
}


def text_of(make, title):
    lines = [f'# {title}', '# name | direction | bytes in hex, a group a field | fields',
             '# Computed by recompute.py; edit the tables there, then run it with --write.']
    return '\n'.join(lines + [row(*vector) for vector in make()]) + '\n'


def main():
    count = 0
    for name, (make, title) in FILES.items():
        text, path = text_of(make, title), HERE / name
        if '--write' in sys.argv[1:]:
            path.write_text(text, encoding='ascii', newline='\n')
        held = path.read_text(encoding='ascii').splitlines() if path.exists() else []
        for line, (was, now) in enumerate(zip(held + [''] * len(text), text.splitlines()), 1):
            if was != now:
                sys.exit(f'{name}:{line}: the file holds another vector than the one recomputed: {now[:100]}')
        if len(held) != len(text.splitlines()):
            sys.exit(f'{name}:{len(text.splitlines()) + 1}: more vectors than recomputed')
        count += sum(1 for _ in make())
    print(f'{count} vectors recomputed, all equal')


if __name__ == '__main__':
    main()
