using System;
using System.Device.Adc;
using System.Device.Gpio;
using System.Device.Pwm;
using System.Device.Spi;
using System.IO.Hashing;
using System.IO.Ports;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using nanoFramework.Hardware.Esp32;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;
using nanoFramework.Networking;
using nanoFramework.Runtime.Native;
using Smp.Standins;
using Xunit;
using Gpio = nanoFramework.Hardware.Esp32.Gpio;

namespace Smp.Nano.Tests.Chips;

/// <summary>The chip that the shell is tested on does what the references say the real one does.</summary>
public sealed class ChipTests
{
    private const int Motor = Gpio.IO18;
    private const int Servo = Gpio.IO19;

    public ChipTests() => Chip.Reset();

    [Fact]
    public void Pin_without_a_pwm_function_gives_no_channel() => Assert.Null(PwmChannel.CreateFromPin(Motor));

    [Fact]
    public void Stop_of_one_channel_keeps_the_duty_of_another_from_the_hardware()
    {
        (PwmChannel motor, PwmChannel servo) = Both();
        servo.Stop();
        motor.DutyCycle = 0;
        Assert.Equal(3_000, Chip.DutyOn(Motor));
        Assert.Equal(0, motor.DutyCycle);
        servo.Start();
        Assert.Equal(3_000, Chip.DutyOn(Motor));
        motor.DutyCycle = 0;
        Assert.Equal(0, Chip.DutyOn(Motor));
    }

    [Fact]
    public void Stop_acts_whatever_the_flag_says()
    {
        (PwmChannel motor, PwmChannel servo) = Both();
        servo.Stop();
        motor.Stop();
        Assert.Equal(0, Chip.DutyOn(Motor));
    }

    [Fact]
    public void Duty_drives_a_stopped_channel_again_once_another_has_started()
    {
        (PwmChannel motor, PwmChannel servo) = Both();
        motor.Stop();
        motor.DutyCycle = 0.4;
        Assert.Equal(0, Chip.DutyOn(Motor));
        servo.Start();
        motor.DutyCycle = 0.4;
        Assert.Equal(4_000, Chip.DutyOn(Motor));
    }

    [Fact]
    public void Writes_that_reach_hardware_are_kept_in_order()
    {
        (PwmChannel motor, PwmChannel servo) = Both();
        Chip.ForgetWrites();
        motor.Stop();
        motor.DutyCycle = 0;
        servo.Start();
        Power.RebootDevice();
        Assert.Equal(
            [
                new ChipWrite(Motor, ChipAct.PwmStop, 0), new ChipWrite(Servo, ChipAct.PwmStart, 750),
                new ChipWrite(-1, ChipAct.Reboot, 0),
            ],
            Chip.Writes);
    }

    [Fact]
    public void Duty_is_cut_to_a_ten_thousandth_and_refused_outside_0_to_1()
    {
        (PwmChannel motor, _) = Both();
        motor.DutyCycle = 0.123_49;
        Assert.Equal(1_234, Chip.DutyOn(Motor));
        Assert.Throws<ArgumentException>(() => motor.DutyCycle = 1.000_1);
        Assert.Throws<ArgumentException>(() => motor.DutyCycle = -0.000_1);
        motor.DutyCycle = double.NaN;
        Assert.Equal(-1, Chip.Writes[^1].Value);
    }

    [Fact]
    public void Output_is_recorded_and_an_input_reads_what_pulls_at_it()
    {
        GpioController controller = new();
        GpioPin enable = controller.OpenPin(25, PinMode.Output);
        GpioPin contact = controller.OpenPin(26, PinMode.InputPullUp);
        enable.Write(PinValue.High);
        Assert.Throws<ArgumentException>(() => contact.Write(PinValue.Low));
        contact.Toggle();
        Assert.Equal([new ChipWrite(25, ChipAct.Level, 1)], Chip.Writes.Where(write => write.Act == ChipAct.Level));
        Assert.True((bool)contact.Read());
        Chip.SetInput(26, false);
        Assert.False((bool)contact.Read());
        Assert.Throws<InvalidOperationException>(() => controller.OpenPin(25));
    }

    [Fact]
    public void Counter_adc_timer_and_memory_give_what_the_test_has_set()
    {
        Chip.NowUs = 5_000;
        Chip.AddPulses(34, 64);
        Chip.SetAdc(6, 1_234);
        Chip.MemoryFreeBytes = 7;
        using GpioPulseCounter counter = new(34);
        counter.Start();
        GpioPulseCount count = counter.Reset();
        Assert.Equal((64, TimeSpan.FromMilliseconds(5)), (count.Count, count.RelativeTime));
        Assert.Equal(0, counter.Read().Count);
        Assert.Equal(1_234, new AdcController().OpenChannel(6).ReadValue());
        Assert.Equal(5_001UL, HighResTimer.GetCurrent());
        NativeMemory.GetMemoryInfo(NativeMemory.MemoryType.All, out _, out uint free, out _);
        Assert.Equal(7u, free);
    }

    [Fact]
    public void Spi_exchanges_bytes_with_what_is_connected()
    {
        Chip.ConnectSpi(1, 5, sent => [.. sent.Select(one => (byte)(one + 1))]);
        using SpiDevice device = SpiDevice.Create(new SpiConnectionSettings(1, 5));
        byte[] answer = new byte[2];
        device.TransferFullDuplex(new SpanByte([9, 1, 2, 9], 1, 2), answer);
        Assert.Equal([2, 3], answer);
    }

    [Fact]
    public void Port_of_the_debugger_and_a_port_without_pins_cannot_be_opened()
    {
        Assert.Throws<InvalidOperationException>(() => new SerialPort("COM1").Open());
        Assert.Throws<InvalidOperationException>(() => new SerialPort("COM2").Open());
    }

    [Fact]
    public void Port_times_out_for_more_than_has_come_and_throws_all_away_when_it_overflows()
    {
        using SerialPort port = OpenPort();
        port.Write([1, 2, 3], 1, 2);
        Assert.Equal([2, 3], Chip.Port("COM2").TakeSent());
        Chip.Port("COM2").Arrive(1, 2, 3, 4);
        byte[] bytes = new byte[5];
        Assert.Throws<TimeoutException>(() => port.Read(bytes, 0, 5));
        Assert.Equal(4, port.BytesToRead);
        Chip.Port("COM2").Arrive(5);
        Assert.Equal(1, port.BytesToRead);
    }

    [Fact]
    public void Sums_and_tags_are_those_of_the_published_vectors()
    {
        Crc32 crc = new();
        crc.Append(Encoding.ASCII.GetBytes("123456789"));
        Assert.Equal(0xCBF43926, crc.GetCurrentHashAsUInt32());
        byte[] tag = HMACSHA256.HashData("Jefe"u8.ToArray(), "what do ya want for nothing?"u8.ToArray());
        Assert.StartsWith("5BDCC146BF60754E6A042426089575C7", Convert.ToHexString(tag), StringComparison.Ordinal);
    }

    [Fact]
    public void Broker_takes_delivers_and_drops()
    {
        MqttClient client = new("broker", 8883, true, null, null, MqttSslProtocols.TLSv1_2);
        Assert.Throws<MqttConnectionException>(() => client.Connect("pen"));
        Assert.True(WifiNetworkHelper.ConnectDhcp("studio", "secret"));
        Assert.Equal(MqttReasonCode.Success, client.Connect("pen"));
        string heard = "";
        client.MqttMsgPublishReceived += (_, e) => heard = e.Topic;
        Chip.Network.Deliver("smp/1/command", [1]);
        client.Publish("smp/1/log", [2]);
        Chip.Network.Drop();
        Assert.Equal("smp/1/command", heard);
        Assert.Equal("smp/1/log", Assert.Single(Chip.Network.Published).Topic);
        Assert.False(client.IsConnected);
        Assert.Throws<MqttCommunicationException>(() => client.Publish("smp/1/log", [2]));
    }

    private static (PwmChannel Motor, PwmChannel Servo) Both()
    {
        Configuration.SetPinFunction(Motor, DeviceFunction.PWM1);
        Configuration.SetPinFunction(Servo, DeviceFunction.PWM3);
        PwmChannel motor = PwmChannel.CreateFromPin(Motor, 20_000, 0)!;
        PwmChannel servo = PwmChannel.CreateFromPin(Servo, 50, 0.075)!;
        motor.Start();
        servo.Start();
        motor.DutyCycle = 0.3;
        return (motor, servo);
    }

    private static SerialPort OpenPort()
    {
        Configuration.SetPinFunction(17, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(16, DeviceFunction.COM2_RX);
        SerialPort port = new("COM2", 115_200) { ReadBufferSize = 4 };
        port.Open();
        return port;
    }
}
