using System;
using System.Collections;
using System.Security.Cryptography.X509Certificates;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt;

public enum MqttProtocolVersion
{
    Version_3_1 = 3,
    Version_3_1_1 = 4,
    Version_5 = 5,
}

public class MqttSettings
{
    public const int BrokerDefaultPort = 1883;
    public const int BrokerDefaultSslPort = 8883;
    public const int DefaultTimeout = 30000;
    public const int MaximumAttemptsRetry = 3;
    public const int DefaultDelayRetry = 1000;
    public const int ConnectTimeout = 30000;
    public const int DefaultInflightQueueSize = 2147483647;

    internal MqttSettings() { }

    public static MqttSettings Instance { get; } = new();

    public int Port => BrokerDefaultPort;

    public int SslPort => BrokerDefaultSslPort;

    public int TimeoutOnConnection => ConnectTimeout;

    public int TimeoutOnReceiving => DefaultTimeout;

    public int AttemptsOnRetry => MaximumAttemptsRetry;

    public int DelayOnRetry => DefaultDelayRetry;

    public int InflightQueueSize { get; set; } = DefaultInflightQueueSize;

    public bool ValidateServerCertificate { get; set; }
}

public partial class MqttClient : IMqttClient, IDisposable
{
    public MqttClient(string brokerHostName)
        : this(brokerHostName, MqttSettings.BrokerDefaultPort, false, null, null, MqttSslProtocols.None)
    {
    }

    public MqttClient(
        string brokerHostName, int brokerPort, bool secure, X509Certificate caCert, X509Certificate clientCert,
        MqttSslProtocols sslProtocol) =>
        OnMake(brokerHostName, brokerPort, secure, caCert, clientCert);

    public delegate void ConnectionOpenedEventHandler(object sender, ConnectionOpenedEventArgs e);

    public event IMqttClient.MqttMsgPublishEventHandler MqttMsgPublishReceived;

    public event IMqttClient.MqttMsgPublishedEventHandler MqttMsgPublished;

    public event IMqttClient.MqttMsgSubscribedEventHandler MqttMsgSubscribed;

    public event IMqttClient.MqttMsgUnsubscribedEventHandler MqttMsgUnsubscribed;

    public event ConnectionOpenedEventHandler ConnectionOpened;

    public event IMqttClient.ConnectionClosedEventHandler ConnectionClosed;

    public bool IsConnected
    {
        get
        {
            bool isConnected = false;
            OnIsConnected(ref isConnected);
            return isConnected;
        }
    }

    public string ClientId { get; private set; }

    public bool CleanSession { get; private set; }

    public bool WillFlag { get; private set; }

    public MqttQoSLevel WillQosLevel { get; private set; }

    public string WillTopic { get; private set; }

    public string WillMessage { get; private set; }

    public MqttProtocolVersion ProtocolVersion { get; set; } = MqttProtocolVersion.Version_3_1_1;

    public string AuthenticationMethod { get; set; }

    public byte[] AuthenticationData { get; set; }

    public uint SessionExpiryInterval { get; set; }

    public bool RequestProblemInformation { get; set; }

    public bool RequestResponseInformation { get; set; }

    public ushort ReceiveMaximum { get; set; }

    public ushort TopicAliasMaximum { get; set; }

    public uint WillDelayInterval { get; set; }

    public ArrayList UserProperties { get; } = new();

    public uint MaximumPacketSize { get; set; }

    public bool IsAuthenticationFlow { get; set; }

    public MqttSettings Settings { get; } = new();

    public void Init(
        string brokerHostName, int brokerPort, bool secure, byte[] caCert, byte[] clientCert,
        MqttSslProtocols sslProtocol) => throw null;

    public MqttReasonCode Connect(string clientId) => Connect(clientId, null, null, true, 60);

    public MqttReasonCode Connect(string clientId, bool cleanSession) =>
        Connect(clientId, null, null, cleanSession, 60);

    public MqttReasonCode Connect(string clientId, string username, string password) =>
        Connect(clientId, username, password, true, 60);

    public MqttReasonCode Connect(
        string clientId, string username, string password, bool cleanSession, ushort keepAlivePeriod) =>
        Connect(
            clientId, username, password, false, MqttQoSLevel.AtMostOnce, false, null, null, cleanSession,
            keepAlivePeriod);

    public MqttReasonCode Connect(
        string clientId, string username, string password, bool willRetain, MqttQoSLevel willQosLevel, bool willFlag,
        string willTopic, string willMessage, bool cleanSession, ushort keepAlivePeriod)
    {
        ClientId = clientId;
        CleanSession = cleanSession;
        WillFlag = willFlag;
        WillQosLevel = willQosLevel;
        WillTopic = willTopic;
        WillMessage = willMessage;
        MqttReasonCode reason = MqttReasonCode.UnspecifiedError;
        OnConnect(ref reason);
        return reason;
    }

    public void Disconnect() => OnDisconnect();

    public void Close() => OnClose();

    public void Dispose() => OnDisconnect();

    public ushort Subscribe(string[] topics, MqttQoSLevel[] qosLevels)
    {
        ushort id = 0;
        OnSubscribe(topics, ref id);
        return id;
    }

    public ushort Unsubscribe(string[] topics) => throw null;

    public ushort Publish(string topic, byte[] message) => Publish(topic, message, null);

    public ushort Publish(string topic, byte[] message, string contentType) =>
        Publish(topic, message, contentType, null);

    public ushort Publish(string topic, byte[] message, string contentType, ArrayList userProperties) =>
        Publish(topic, message, contentType, userProperties, MqttQoSLevel.AtMostOnce, false);

    public ushort Publish(
        string topic, byte[] message, string contentType, ArrayList userProperties, MqttQoSLevel qosLevel,
        bool retain)
    {
        ushort id = 0;
        OnPublish(topic, message, qosLevel, retain, ref id);
        return id;
    }

    partial void OnMake(string host, int port, bool secure, X509Certificate authority, X509Certificate client);

    partial void OnIsConnected(ref bool isConnected);

    partial void OnConnect(ref MqttReasonCode reason);

    partial void OnDisconnect();

    partial void OnClose();

    partial void OnSubscribe(string[] topics, ref ushort id);

    partial void OnPublish(string topic, byte[] message, MqttQoSLevel qosLevel, bool retain, ref ushort id);
}
