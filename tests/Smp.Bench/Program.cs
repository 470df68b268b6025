using System;
using System.Diagnostics;
using Google.Protobuf;
using Smp.Bench.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
var s = new TelemetrySample { NowMs=3_600_123, State=3, SetRate10mHz=10000, Rate10mHz=9987, MotorMv=7412, CurrentMa=213, SupplyMv=7790, HousingDeciCelsius=312, ProtrusionUm=1200};
var crc = new SlicedCrc32(); var m = new Message(); var dec = new CableDecoder(crc); var r = new TelemetrySample(); var buf=new byte[300];
var p = new ProtobufSample(); var p2 = new ProtobufSample(); 
long sum=0;
for (int round=0; round<8; round++){
  int n=1_000_000;
  long t0=Stopwatch.GetTimestamp();
  for(int i=0;i<n;i++){ s.NowMs=(uint)(3_600_000+i); int len=s.WriteTo(m.Bytes, Message.PayloadOffset); m.Seal(crc, MessageType.Telemetry,0,(byte)i,len); int f=CableEncoder.Encode(m,buf,0); dec.Take(buf,0,f); r.ReadFrom(dec.Message.Bytes, Message.PayloadOffset, dec.Message.PayloadEnd); sum+=r.NowMs; }
  long t1=Stopwatch.GetTimestamp();
  for(int i=0;i<n;i++){ s.NowMs=(uint)(3_600_000+i); p.CopyFrom(s); int size=p.CalculateSize(); buf[0]=(byte)size; p.WriteTo(buf.AsSpan(1,size)); p2.Clear(); p2.MergeFrom(new ReadOnlySpan<byte>(buf,1,buf[0])); sum+=p2.NowMs; }
  long t1b=Stopwatch.GetTimestamp();
  var ms=new System.IO.MemoryStream(new byte[300]); long al=GC.GetAllocatedBytesForCurrentThread();
  for(int i=0;i<n;i++){ s.NowMs=(uint)(3_600_000+i); p.CopyFrom(s); ms.Position=0; ms.SetLength(0); p.WriteDelimitedTo(ms); ms.Position=0; p2.Clear(); p2.MergeDelimitedFrom(ms); sum+=p2.NowMs; }
  al=(GC.GetAllocatedBytesForCurrentThread()-al)/n;
  long t2=Stopwatch.GetTimestamp();
  for(int i=0;i<n;i++){ int len=s.WriteTo(m.Bytes, Message.PayloadOffset);  sum+=len; }
  long t3=Stopwatch.GetTimestamp();
  for(int i=0;i<n;i++){ sum+=m.Seal(crc, MessageType.Telemetry,0,(byte)i,19); }
  long t4=Stopwatch.GetTimestamp();
  int fl=0; for(int i=0;i<n;i++){ sum+=fl=CableEncoder.Encode(m,buf,0); }
  long t5=Stopwatch.GetTimestamp();
  for(int i=0;i<n;i++){ sum+=dec.Take(buf,0,fl); }
  long t6=Stopwatch.GetTimestamp();
  for(int i=0;i<n;i++){ r.ReadFrom(dec.Message.Bytes, 4,23); sum+=r.NowMs; }
  long t7=Stopwatch.GetTimestamp();
  Console.WriteLine($"ours {(t1-t0)*1.0/n:F1} alloc {al} delim {(t2-t1b)*1.0/n:F1} proto {(t1b-t1)*1.0/n:F1} | write {(t3-t2)*1.0/n:F1} seal {(t4-t3)*1.0/n:F1} enc {(t5-t4)*1.0/n:F1} take {(t6-t5)*1.0/n:F1} read {(t7-t6)*1.0/n:F1} {Stopwatch.Frequency} {sum}");
}
