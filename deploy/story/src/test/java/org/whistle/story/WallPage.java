package org.whistle.story;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** A page in front of the wall: keeps what the stream tells it. */
final class WallPage implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> heard = new CopyOnWriteArrayList<>();

  WallPage(Stack stack) {
    var command = Api.as(stack, "command");
    http.sendAsync(
        command.request("/api/wall/stream").timeout(Duration.ofMinutes(2)).GET().build(),
        HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(heard)));
    await().atMost(Duration.ofSeconds(40)).until(() -> !heard.isEmpty());
  }

  boolean shows(String number, String event) {
    return heard.stream().anyMatch(line -> line.contains(number) && line.contains(event));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private record Lines(List<String> heard) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      heard.add(line);
    }

    @Override
    public void onError(Throwable gone) {
      heard.add(gone.toString());
    }

    @Override
    public void onComplete() {
      heard.add("the end");
    }
  }
}
