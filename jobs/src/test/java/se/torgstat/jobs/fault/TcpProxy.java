package se.torgstat.jobs.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The network between the program and its database: slow, cut or silent as a test wants it. */
final class TcpProxy implements AutoCloseable {
  private static final long NEVER = Long.MAX_VALUE;

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong left = new AtomicLong(NEVER);
  private final AtomicLong passed = new AtomicLong();
  private final AtomicInteger commitsLeft = new AtomicInteger();
  private volatile boolean refuses;
  private volatile boolean silent;
  private volatile long delay;
  private volatile long backAfter = NEVER;

  TcpProxy(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start("door", this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many bytes went through, both ways. */
  long passed() {
    return passed.get();
  }

  /** As good as no proxy. */
  void heal() {
    refuses = false;
    silent = false;
    delay = 0;
    backAfter = NEVER;
    left.set(NEVER);
    cutOnce();
  }

  /** Breaks every connection; new ones work. */
  void cutOnce() {
    open.forEach(TcpProxy::shut);
    open.clear();
  }

  /** Breaks every connection, and new ones until it is healed. */
  void cut() {
    refuses = true;
    cutOnce();
  }

  /**
   * Cuts after so many more bytes.
   *
   * @param milliseconds after which it is mended; negative: not by itself
   */
  void cutAfter(long bytes, long milliseconds) {
    backAfter = milliseconds < 0 ? NEVER : milliseconds;
    left.set(bytes);
  }

  /** Breaks every connection once when so many more transactions are committed; new ones work. */
  void cutAfterCommits(int commits) {
    commitsLeft.set(commits);
  }

  /** Whether that has come to pass. */
  boolean hasCut() {
    return commitsLeft.get() <= 0;
  }

  /** Takes everything and passes nothing on, for a time: a cable that was pulled. */
  void fallSilent(long milliseconds) {
    silent = true;
    healIn(milliseconds);
  }

  private void healIn(long milliseconds) {
    start(
        "mender",
        () -> {
          try {
            Thread.sleep(milliseconds);
            heal();
          } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** Keeps every packet for a time. */
  void delay(long milliseconds) {
    delay = milliseconds;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        if (refuses) {
          shut(client);
          continue;
        }
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(client);
        open.add(server);
        AtomicBoolean lastOne = new AtomicBoolean();
        start("up", () -> pass(client, server, request -> lastOne.set(isLast(request))));
        start("down", () -> pass(server, client, answer -> cutWhere(lastOne.get())));
      } catch (IOException away) {
        // the server is away, or the test is over
      }
    }
  }

  /** Whether it is the commit after which all is to be cut. */
  private boolean isLast(String request) {
    return request.endsWith("COMMIT") && commitsLeft.getAndDecrement() == 1;
  }

  private void cutWhere(boolean committed) {
    if (committed) {
      cutOnce();
    }
  }

  private void pass(Socket from, Socket to, Consumer<String> passing) {
    byte[] packet = new byte[16_384];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(packet); length >= 0; length = in.read(packet)) {
        if (delay > 0) {
          Thread.sleep(delay);
        }
        if (silent) {
          continue;
        }
        long rest = left.get() == NEVER ? NEVER : left.addAndGet(-length);
        passing.accept(new String(packet, 0, length, StandardCharsets.ISO_8859_1));
        out.write(packet, 0, rest < 0 ? (int) Math.max(0, length + rest) : length);
        passed.addAndGet(length);
        if (rest < 0) {
          left.set(NEVER);
          cut();
          if (backAfter != NEVER) {
            healIn(backAfter);
          }
        }
      }
    } catch (IOException broken) {
      // cut
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, "proxy-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void shut(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException gone) {
      // it was shut before
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    cutOnce();
  }
}
