package org.whistle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.whistle.testing.Parts;
import org.whistle.trace.Steps;

/** Relays that die or stall: here they are moved by hand, the service's own one is stopped. */
class RelayTest {
  private Instance service;
  private JdbcTemplate jdbc;
  private JournalSettings settings;
  private final UUID request = Ids.next();

  @BeforeEach
  void startWithoutRelay() {
    Parts.renewTopics();
    service = Instance.start(Parts.newDatabase(), Parts.bootstrapServers());
    service.loop("relayLoop").stop();
    service.get(Keeper.class).stop();
    service.get(TailCheck.class).run();
    jdbc = service.get(JdbcTemplate.class);
    settings = service.get(JournalSettings.class);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_relay_that_dies_between_send_and_delete_repeats_and_loses_nothing() {
    Lease lease = new Lease(jdbc, settings.lease());
    lease.renew();
    say(3);
    Relay dying =
        relay(
            lease,
            (method, kafka) -> {
              if (method.equals("flush")) {
                kafka.flush();
                throw new IllegalStateException("killed");
              }
            });
    assertThatThrownBy(dying::sendBatch).hasMessage("killed");
    assertThat(queued()).isEqualTo(3);

    relay(lease, (_, _) -> {}).sendBatch();

    assertThat(queued()).isZero();
    assertThat(Topic.sequences(Parts.bootstrapServers(), request))
        .containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
  }

  @Test
  void a_stalled_relay_that_wakes_after_another_took_over_repeats_and_skips_nothing()
      throws Exception {
    Lease first = new Lease(jdbc, Duration.ofSeconds(3));
    Lease second = new Lease(jdbc, Duration.ofSeconds(30));
    first.renew();
    say(2);
    CountDownLatch stalled = new CountDownLatch(1);
    CountDownLatch wake = new CountDownLatch(1);
    Relay stalling =
        relay(
            first,
            (method, _) -> {
              if (method.equals("send")) {
                stalled.countDown();
                wake.await();
              }
            });
    CompletableFuture<Boolean> waking = CompletableFuture.supplyAsync(stalling::sendBatch);
    stalled.await();
    assertThat(second.renew()).isFalse();
    await().atMost(Duration.ofSeconds(10)).until(second::renew);
    say(1);
    Relay other = relay(second, (_, _) -> {});
    other.sendBatch();
    say(1);
    wake.countDown();
    waking.join();
    assertThat(stalling.sendBatch()).as("it has no lease any more").isFalse();
    other.sendBatch();

    assertThat(queued()).isZero();
    assertThat(Topic.sequences(Parts.bootstrapServers(), request))
        .containsExactly(1L, 2L, 3L, 1L, 2L, 4L);
  }

  @Test
  void a_relay_that_stalls_while_the_log_is_checked_anew_forgets_nothing() {
    Lease lease = new Lease(jdbc, settings.lease());
    lease.renew();
    say(2);
    jdbc.update("update relay_topic set epochs = 'of the leader before'");
    Relay stalling =
        relay(
            lease,
            (method, kafka) -> {
              if (method.equals("flush")) {
                kafka.flush();
                service.get(TailCheck.class).run();
              }
            });
    stalling.sendBatch();
    assertThat(queued()).as("nobody has proved that the new log has them").isEqualTo(2);

    relay(lease, (_, _) -> {}).sendBatch();
    assertThat(queued()).isZero();
  }

  @Test
  void nothing_is_sent_or_forgotten_while_the_log_is_checked() {
    Lease lease = new Lease(jdbc, settings.lease());
    lease.renew();
    say(1);
    Relay relay =
        relay(
            lease,
            (method, _) -> {
              if (method.equals("flush")) {
                service.get(RelayLog.class).check();
              }
            });
    relay.sendBatch();
    assertThat(relay.sendBatch()).isFalse();
    assertThat(queued()).isEqualTo(1);
    assertThat(jdbc.queryForList("select id from relay_log")).isEmpty();

    service.get(TailCheck.class).run();
    relay(lease, (_, _) -> {}).sendBatch();
    assertThat(queued()).isZero();
  }

  @Test
  void the_first_failure_of_a_request_stops_that_request_alone() {
    Lease lease = new Lease(jdbc, settings.lease());
    lease.renew();
    UUID neighbour = Ids.next();
    say(1);
    service.say(neighbour);
    say(1);
    boolean[] failed = {false};
    Relay relay =
        relay(
            lease,
            (method, _) -> {
              if (method.equals("send") && !failed[0]) {
                failed[0] = true;
                throw new RefusedSend();
              }
            });
    relay.sendBatch();

    assertThat(jdbc.queryForList("select request_id from outbox", UUID.class))
        .containsExactly(request, request);
    assertThat(Topic.sequences(Parts.bootstrapServers(), neighbour)).containsExactly(1L);
  }

  private void say(int times) {
    for (int i = 0; i < times; i++) {
      service.say(request);
    }
  }

  private int queued() {
    return jdbc.queryForList("select position from outbox").size();
  }

  /** Answers as Kafka does when one record can't be sent. */
  private static final class RefusedSend extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private interface Trouble {
    void before(String method, Producer<byte[], byte[]> kafka) throws InterruptedException;
  }

  @SuppressWarnings("unchecked")
  private Relay relay(Lease lease, Trouble trouble) {
    Producer<byte[], byte[]> kafka = service.get(Producer.class);
    InvocationHandler handler =
        (_, method, arguments) -> {
          try {
            trouble.before(method.getName(), kafka);
          } catch (RefusedSend refused) {
            return CompletableFuture.failedFuture(refused);
          }
          return method.invoke(kafka, arguments);
        };
    Producer<byte[], byte[]> troubled =
        (Producer<byte[], byte[]>)
            Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Producer.class}, handler);
    return new Relay(
        service.get(OutboxStore.class),
        new Relay.Wire(troubled, service.get(Relay.Wire.class).flood(), Steps.untraced()),
        lease,
        JournalMeters.Sending.of(settings, new SimpleMeterRegistry()));
  }
}
