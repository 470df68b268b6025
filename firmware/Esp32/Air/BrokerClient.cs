using System;
using System.Device.Wifi;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Messages;
using nanoFramework.Networking;
using Smp.Esp32.Board;
using Smp.Wire;
using Smp.Wire.Framing;

namespace Smp.Esp32.Air;

/// <summary>Keeps the air link up from a thread of its own: Wi-Fi, TLS, MQTT.</summary>
/// <remarks>
/// All managed threads share one thread of the chip, so what waits in native code stops the tick. It does so in a TLS
/// handshake (ssl_connect_internal.cpp: on a blocking socket until it ends), perhaps in a name's resolution, and in a
/// flash write (WifiNetworkHelper stores the network). So nothing is connected while the pen is armed or runs; what is
/// lost then comes back after it. M2Mqtt closes a connection that it lost itself: closing it a second time can wait for
/// ever. Every other client must be closed here: one that the broker refused reads its dead socket in a thread that
/// never waits, and one that is left behind connected takes this pen's name from the next, and is kicked out by it.
/// </remarks>
public sealed class BrokerClient
{
    private const int FirstWaitMs = 5_000;
    private const int WaitMsMax = 320_000;
    private const int WifiMsMax = 30_000;
    private const int PauseMs = 10;
    private const int RestPauseMs = 200;
    private const int UnansweredMsMax = 60_000;

    // M2Mqtt keeps an answered message in its queue for another second (MqttClient.cs: EnqueueInternal passes the
    // queue by), and throws when the queue is full. So 16 at once, one more each 50 ms, and room for what comes in.
    private const int InflightMax = 64;
    private const int AnsweredMax = 16;
    private const int PausesPerAnswered = 5;
    private const ushort KeepAliveS = 30;

    private readonly AirSetup _setup;
    private readonly AirLink _link;
    private readonly StatusLight _light;
    private readonly Topics _topics;
    private readonly Message _message = new Message();
    private SendCredit _credit = new SendCredit();
    private MqttClient? _client;
    private int _connection;
    private int _answeredLeft;
    private bool _isLost;

    /// <summary>A client that does nothing yet.</summary>
    public BrokerClient(AirSetup setup, AirLink link, StatusLight light, ulong deviceId)
    {
        _setup = setup;
        _link = link;
        _light = light;
        _topics = new Topics(deviceId);
    }

    /// <summary>Begins, and goes on until the chip resets.</summary>
    public void Start()
    {
        Thread thread = new Thread(Run);
        thread.Priority = ThreadPriority.Lowest;
        thread.Start();
    }

    private void Run()
    {
        int waitMs = FirstWaitMs;
        while (true)
        {
            bool wasUp = Serve();
            waitMs = wasUp ? FirstWaitMs : waitMs >= WaitMsMax ? WaitMsMax : waitMs * 2;
            Thread.Sleep(waitMs);
        }
    }

    /// <summary>One connection from its beginning to its end.</summary>
    /// <returns>True when it was connected at all.</returns>
    public bool Serve()
    {
        bool wasUp = false;
        try
        {
            WaitForRest();
            JoinWifi();
            WaitForRest();
            MqttClient client = Connect();
            wasUp = true;
            _link.SetUp(true);
            Send(client);
        }
        catch (Exception failure)
        {
            Console.WriteLine("air: " + failure.Message);
        }
        _link.SetUp(false);
        Leave();
        return wasUp;
    }

    // Without a farewell: the broker then tells by the will that this pen is lost, as it is.
    private void Leave()
    {
        MqttClient? client = _client;
        _client = null;
        try
        {
            if (client != null && !_isLost)
            {
                client.Close();
            }
        }
        catch (Exception failure)
        {
            Console.WriteLine("air: " + failure.Message);
        }
    }

    // Also until the pen has told its boot's number, which the will carries.
    private void WaitForRest()
    {
        while (_light.Shown == DeviceState.Armed || _light.Shown == DeviceState.Running || _link.BootNumber == 0)
        {
            Thread.Sleep(RestPauseMs);
        }
    }

    // First whatever network the chip has stored, which it joins by itself. ConnectDhcp then stores and joins ours only
    // when the chip has no address or is in another network: storing is a flash write. The pen may have been armed
    // meanwhile.
    private void JoinWifi()
    {
        WifiNetworkHelper.Reconnect(false, 0, new CancellationTokenSource(WifiMsMax).Token);
        WaitForRest();
        bool isJoined = WifiNetworkHelper.ConnectDhcp(
            _setup.WifiName, _setup.WifiPassword, WifiReconnectionKind.Automatic, false, 0,
            new CancellationTokenSource(WifiMsMax).Token);
        if (!isJoined)
        {
            throw new InvalidOperationException("no Wi-Fi: check name, passphrase and range.");
        }
    }

    private MqttClient Connect()
    {
        BrokerAddress broker = _setup.Broker;
        X509Certificate? authority = broker.IsSecure ? new X509Certificate(_setup.Authority) : null;
        X509Certificate2? own = _setup.Certificate.Length > 0 && _setup.Key.Length > 0
            ? new X509Certificate2(_setup.Certificate, _setup.Key, null)
            : null;
        MqttSslProtocols protocol = broker.IsSecure ? MqttSslProtocols.TLSv1_2 : MqttSslProtocols.None;
        // The constructor resolves the name.
        MqttClient client = new MqttClient(broker.Host, broker.Port, broker.IsSecure, authority, own, protocol);
        _client = client;
        client.Settings.InflightQueueSize = InflightMax;
        client.Settings.ValidateServerCertificate = true;
        client.MqttMsgPublishReceived += Receive;
        client.MqttMsgPublished += Confirm;
        client.ConnectionClosed += Lose;
        _credit = new SendCredit();
        _isLost = false;
        _connection++;
        WaitForRest();
        MqttReasonCode answer = client.Connect(
            _topics.Client, null, null, true, MqttQoSLevel.AtLeastOnce, true, _topics.Status, StatusText("lost"),
            true, KeepAliveS);
        if (answer != MqttReasonCode.Success)
        {
            // A number: Enum.ToString gives no name on the chip.
            throw new InvalidOperationException("the broker refused with " + ((int)answer).ToString() + ".");
        }
        client.Subscribe([_topics.Command], [MqttQoSLevel.AtLeastOnce]);
        client.Publish(
            _topics.Status, Encoding.UTF8.GetBytes(StatusText("here")), null, null, MqttQoSLevel.AtLeastOnce, true);
        return client;
    }

    private void Send(MqttClient client)
    {
        int unansweredMs = 0;
        _answeredLeft = AnsweredMax;
        for (int pause = 1; !_isLost && unansweredMs < UnansweredMsMax; pause = (pause % PausesPerAnswered) + 1)
        {
            while (_answeredLeft > 0 && _credit.Allows(WireLimits.MessageBytesMax)
                && _link.TryTakeToSend(_message))
            {
                Publish(client);
            }
            _answeredLeft += pause == PausesPerAnswered && _answeredLeft < AnsweredMax ? 1 : 0;
            unansweredMs = _credit.HasMark && !_credit.Allows(WireLimits.MessageBytesMax) ? unansweredMs + PauseMs : 0;
            Thread.Sleep(PauseMs);
        }
    }

    // Telemetry goes unanswered, but for one now and then that confirms what went before it.
    private void Publish(MqttClient client)
    {
        MessageType type = _message.Type;
        bool isAnswered = type != MessageType.Telemetry || _credit.WantsMark;
        _answeredLeft -= isAnswered ? 1 : 0;
        // M2Mqtt keeps the array until it is answered.
        byte[] payload = new byte[_message.Length];
        Array.Copy(_message.Bytes, 0, payload, 0, payload.Length);
        lock (_topics)
        {
            _credit.Take(payload.Length);
            int id = client.Publish(
                _topics.Of(type), payload, null, null,
                isAnswered ? MqttQoSLevel.AtLeastOnce : MqttQoSLevel.AtMostOnce, type == MessageType.Hello);
            if (isAnswered && !_credit.HasMark)
            {
                _credit.Mark(id);
            }
        }
    }

    private void Receive(object sender, MqttMsgPublishEventArgs heard) => _link.Hear(heard.Message);

    // The same lock: the answer may be there before its number is known.
    private void Confirm(object sender, MqttMsgPublishedEventArgs answer)
    {
        lock (_topics)
        {
            _credit.Confirm(answer.IsPublished && sender == _client ? answer.MessageId : -1);
        }
    }

    // A client of before may end late.
    private void Lose(object sender, EventArgs e) => _isLost |= sender == _client;

    private string StatusText(string word) =>
        word + " " + _link.BootNumber.ToString() + " " + _connection.ToString();
}
