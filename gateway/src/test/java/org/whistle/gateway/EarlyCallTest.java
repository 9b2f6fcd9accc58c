package org.whistle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Tomcat listens a moment before the gateway knows how to pass calls on. */
@Import(EarlyCallTest.EarlyCaller.class)
class EarlyCallTest extends DoorTest {

  /** Calls as soon as the port is open. */
  @TestConfiguration(proxyBeanMethods = false)
  static class EarlyCaller implements SmartLifecycle {
    private final Environment environment;
    private @Nullable HttpResponse<String> answer;

    EarlyCaller(Environment environment) {
      this.environment = environment;
    }

    @Override
    public void start() {
      var port = environment.getRequiredProperty("local.server.port");
      var call =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/requests"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{}"));
      try (var http = HttpClient.newHttpClient()) {
        answer = http.send(call.build(), HttpResponse.BodyHandlers.ofString());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
      return answer != null;
    }

    @Override
    public int getPhase() {
      return Integer.MAX_VALUE;
    }
  }

  @Test
  void a_call_that_comes_while_the_gateway_starts_is_asked_to_come_again(
      @Autowired EarlyCaller caller) {
    var answer = java.util.Objects.requireNonNull(caller.answer);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }
}
