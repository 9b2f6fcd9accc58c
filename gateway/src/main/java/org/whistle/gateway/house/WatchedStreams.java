package org.whistle.gateway.house;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.whistle.access.Caller;
import org.whistle.gateway.GatewaySettings;
import org.whistle.gateway.accounts.Tokens;
import org.whistle.gateway.sessions.Presented;

/** Ends a stream when its caller's token is revoked, or their roles or place have changed. */
@Component
final class WatchedStreams {

  private final Tokens tokens;
  private final Duration every;

  WatchedStreams(Tokens tokens, GatewaySettings settings) {
    this.tokens = tokens;
    this.every = settings.recheckStreams();
  }

  ServerResponse watch(ServerRequest request, ServerResponse response) {
    String token = Presented.token(request.servletRequest());
    if (request.path().equals(Routes.STREAM) && token != null) {
      InputStream body = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
      Watch watch = new Watch(token, OnwardHeaders.caller());
      MvcUtils.putAttribute(
          request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, new Watched(body, watch));
    }
    return response;
  }

  /** Whether the caller is still who they were; asked on the stream's own thread. */
  private final class Watch {
    private final String token;
    private final Caller caller;
    private long checked = System.nanoTime();

    Watch(String token, Caller caller) {
      this.token = token;
      this.caller = caller;
    }

    boolean holds() {
      if (System.nanoTime() - checked < every.toNanos()) {
        return true;
      }
      checked = System.nanoTime();
      return tokens.callerOf(token).equals(Optional.of(caller));
    }
  }

  /** Heartbeats make every stream read often enough to be checked. */
  private static final class Watched extends FilterInputStream {
    private final Watch watch;

    Watched(InputStream body, Watch watch) {
      super(body);
      this.watch = watch;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      return watch.holds() ? next : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      return watch.holds() ? count : -1;
    }
  }
}
