#nullable enable
using System;
using System.Collections.Generic;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Messages;

namespace Smp.Standins;

/// <summary>Wi-Fi and broker as the chip meets them.</summary>
public sealed class ChipNetwork
{
    private readonly List<MqttClient> _clients = [];

    /// <summary>Whether the access point lets the chip in.</summary>
    public bool HasAccessPoint { get; set; } = true;

    /// <summary>Whether the broker answers; connecting and publishing throw while it does not.</summary>
    public bool HasBroker { get; set; } = true;

    public bool IsJoined { get; internal set; }

    /// <summary>What the broker answers to a client that connects.</summary>
    public MqttReasonCode Answer { get; set; } = MqttReasonCode.Success;

    /// <summary>Publishing throws: the client's own queue is full.</summary>
    public bool IsQueueFull { get; set; }

    /// <summary>Clients with a socket and a thread that reads it: connected or refused, and not closed.</summary>
    public int Running => _clients.Count;

    /// <summary>The name and password of the last attempt to join.</summary>
    public string? Ssid { get; internal set; }

    public string? Password { get; internal set; }

    /// <summary>Every client that was made, oldest first: what it was given.</summary>
    public List<ChipMqttClient> Clients { get; } = [];

    /// <summary>What was published, oldest first.</summary>
    public List<MqttMsgPublishEventArgs> Published { get; } = [];

    public List<string> Subscribed { get; } = [];

    /// <summary>A message for every client that is connected.</summary>
    public void Deliver(string topic, byte[] message)
    {
        foreach (MqttClient client in _clients.ToArray())
        {
            client.Receive(new MqttMsgPublishEventArgs(topic, message, false, MqttQoSLevel.AtMostOnce, false));
        }
    }

    /// <summary>The broker drops every client.</summary>
    public void Drop()
    {
        foreach (MqttClient client in _clients.ToArray())
        {
            Remove(client);
            client.TellClosed(EventArgs.Empty);
        }
    }

    internal bool Has(MqttClient client) => _clients.Contains(client);

    internal void Add(MqttClient client) => _clients.Add(client);

    internal void Remove(MqttClient client) => _clients.Remove(client);
}
