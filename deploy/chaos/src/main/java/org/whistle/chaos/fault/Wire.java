package org.whistle.chaos.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire between clients and a server that can be cut, slowed, or hung up at the worst moment. */
final class Wire implements AutoCloseable {
  private static final Duration TO_COMMIT = Duration.ofMillis(50);

  private final ServerSocket door;
  private final int server;
  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private final AtomicInteger hangUps = new AtomicInteger();
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean away;

  /**
   * @param port of loopback, where clients come in
   * @param server port of loopback, to which they are led
   */
  Wire(int port, int server) throws IOException {
    this.door = new ServerSocket();
    door.setReuseAddress(true);
    door.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
    this.server = server;
    Thread.ofVirtual().start(this::accept);
  }

  /** Ends every connection with a reset. */
  void reset() {
    calls.forEach(Call::reset);
  }

  /** Every piece of every connection waits; zero ends it. */
  void slow(Duration each) {
    delay = each;
  }

  /** Nobody comes through any more, until told otherwise. */
  void away(boolean isAway) {
    away = isAway;
    if (isAway) {
      reset();
    }
  }

  /** The next so many commits are passed on, and the connection ends instead of the answer. */
  void hangUpOnCommits(int times) {
    hangUps.set(times);
  }

  /** How many of those are still to come. */
  int hangUpsLeft() {
    return hangUps.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
    reset();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        if (away) {
          reset(client);
        } else {
          Thread.ofVirtual().start(() -> connect(client));
        }
      } catch (IOException closed) {
        continue;
      }
    }
  }

  private void connect(Socket client) {
    try {
      var call = new Call(client, new Socket(InetAddress.getLoopbackAddress(), server));
      calls.add(call);
      Thread.ofVirtual().start(call::answer);
      call.ask();
    } catch (IOException silent) {
      reset(client);
    }
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException gone) {
      return;
    }
  }

  /** One connection. */
  private final class Call {
    private final Socket client;
    private final Socket server;
    private final Commits commits = new Commits();
    private volatile boolean mute;

    Call(Socket client, Socket server) throws IOException {
      this.client = client;
      this.server = server;
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
    }

    void ask() {
      pump(client, server, true);
    }

    void answer() {
      pump(server, client, false);
    }

    void reset() {
      Wire.reset(client);
      Wire.reset(server);
      calls.remove(this);
    }

    private void pump(Socket from, Socket to, boolean asking) {
      var piece = new byte[16_384];
      try {
        var in = from.getInputStream();
        var out = to.getOutputStream();
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
          var hangUp = asking && commits.isIn(piece, length) && takeHangUp();
          mute |= hangUp;
          if (!delay.isZero()) {
            Pause.of(delay);
          }
          if (asking || !mute) {
            out.write(piece, 0, length);
          }
          if (hangUp) {
            Pause.of(TO_COMMIT);
            break;
          }
        }
      } catch (IOException ended) {
        // the other side learns it the same way
      } finally {
        reset();
      }
    }

    private boolean takeHangUp() {
      return hangUps.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
  }
}
