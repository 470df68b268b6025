using System;
using System.Security.Cryptography.X509Certificates;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;
using Smp.Standins;

namespace nanoFramework.M2Mqtt;

public partial class MqttClient
{
    private ushort _sent;

    internal void Receive(MqttMsgPublishEventArgs message) => MqttMsgPublishReceived?.Invoke(this, message);

    internal void TellClosed(EventArgs e) => ConnectionClosed?.Invoke(this, e);

    partial void OnMake(string host, int port, bool secure, X509Certificate authority, X509Certificate client) =>
        Chip.Network.Clients.Add(new ChipMqttClient(host, port, secure, authority, client));

    partial void OnIsConnected(ref bool isConnected) => isConnected = Chip.Network.Has(this);

    partial void OnConnect(ref MqttReasonCode reason)
    {
        if (!Chip.Network.HasBroker || !Chip.Network.IsJoined)
        {
            throw new MqttConnectionException("No broker.", new MqttTimeoutException());
        }
        reason = Chip.Network.Answer;
        Chip.Network.Add(this);
    }

    partial void OnDisconnect()
    {
        if (Chip.Network.Has(this))
        {
            Chip.Network.Remove(this);
            TellClosed(EventArgs.Empty);
        }
    }

    partial void OnClose() => Chip.Network.Remove(this);

    partial void OnSubscribe(string[] topics, ref ushort id)
    {
        Chip.Network.Subscribed.AddRange(topics);
        id = ++_sent;
    }

    partial void OnPublish(string topic, byte[] message, MqttQoSLevel qosLevel, bool retain, ref ushort id)
    {
        if (!Chip.Network.HasBroker || !Chip.Network.Has(this))
        {
            throw new MqttCommunicationException();
        }
        if (Chip.Network.IsQueueFull)
        {
            throw new MqttClientException(MqttClientErrorCode.InflightQueueFull);
        }
        Chip.Network.Published.Add(new MqttMsgPublishEventArgs(topic, message, false, qosLevel, retain));
        id = ++_sent;
    }
}
