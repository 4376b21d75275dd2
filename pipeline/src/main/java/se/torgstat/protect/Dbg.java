package se.torgstat.protect;
import java.util.*;
class Dbg {
  static String phase = "?";
  static final Map<String,long[]> m = new TreeMap<>();
  static long last = System.nanoTime();
  static void phase(String p) { long n=System.nanoTime(); m.computeIfAbsent("PHASE "+phase, k->new long[4])[1]+=n-last; last=n; phase=p; }
  static int n; static void give(boolean ok,int us,int s){ long[] a=m.computeIfAbsent("give "+ok+(us>0?"":" free"), k->new long[4]); a[0]++; a[2]+=us*1000; a[3]+=s*1000; }
  static void solve(int v, int c, long t) { n++; long[] a=m.computeIfAbsent(phase+" "+(v/1000)+"k", k->new long[4]); a[0]++; a[1]+=t; a[2]+=v; a[3]+=c; }
  static void print() { phase("?"); if(System.getProperty("dbg")!=null) m.forEach((k,a)->System.out.printf("   %s n=%d t=%.2fs v=%d c=%d%n",k,a[0],a[1]/1e9,a[0]==0?0:a[2]/a[0],a[0]==0?0:a[3]/a[0])); m.clear(); }
}
