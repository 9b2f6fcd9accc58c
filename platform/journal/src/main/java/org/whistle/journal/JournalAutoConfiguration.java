package org.whistle.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.loop.Loop;
import org.whistle.loop.Rest;
import org.whistle.loop.WakeUp;
import org.whistle.trace.Steps;

/** A service has the journal by having this module; nothing has to be declared. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
      "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
@EnableConfigurationProperties(JournalSettings.class)
@ConditionalOnProperty(name = "whistle.journal.enabled", matchIfMissing = true)
class JournalAutoConfiguration {

  @Bean
  KafkaClients whistleKafkaClients(
      KafkaConnectionDetails kafka, KafkaProperties properties, JournalSettings settings) {
    return new KafkaClients(kafka.getBootstrapServers(), Door.of(properties), settings);
  }

  @Bean(destroyMethod = "close")
  Producer<byte[], byte[]> whistleProducer(KafkaClients clients) {
    return clients.producer();
  }

  @Bean(destroyMethod = "close")
  Admin whistleAdmin(KafkaClients clients) {
    return clients.admin();
  }

  @Bean
  TrueTime trueTime(JdbcTemplate jdbc, JournalSettings settings) {
    return new TrueTime(jdbc, settings);
  }

  @Bean
  WakeUp relayWakeUp() {
    return new WakeUp();
  }

  @Bean
  OpenPages.Opener pageOpener(
      JdbcTemplate jdbc, JournalSettings settings, WakeUp relayWakeUp, Steps steps) {
    OpenPage.Writer writer =
        new OpenPage.Writer(settings.producer(), (int) settings.maxEvent().toBytes(), steps);
    return new OpenPages.Opener(new PageStore(jdbc), writer, relayWakeUp);
  }

  @Bean
  Journal journal(TransactionTemplate transaction, OpenPages.Opener opener) {
    return new TransactionalJournal(transaction, opener);
  }

  @Bean
  Lease relayLease(JdbcTemplate jdbc, JournalSettings settings) {
    return new Lease(jdbc, settings.lease());
  }

  @Bean
  Keeper leaseKeeper(
      Lease lease,
      RequestsBinding binding,
      JournalMeters.Watching gauges,
      TailCheck tail,
      RequestsInbox inbox) {
    return new Keeper(
        lease,
        List.of(gauges.tables(), gauges.watermarks(), binding::watchTopic, gauges.lag()),
        List.of(tail, inbox::releaseForgotten));
  }

  @Bean
  JournalMeters.Watching watchingGauges(
      TableGauges tables,
      TopicWatermarks watermarks,
      LagGauges lag,
      JdbcTemplate jdbc,
      ObjectProvider<MeterRegistry> registry) {
    return new JournalMeters.Watching(
        tables, new WatermarkGauges(watermarks, jdbc, registryOf(registry)), lag);
  }

  @Bean
  WithoutBinderMetrics withoutBinderMetrics() {
    return new WithoutBinderMetrics();
  }

  @Bean
  LagGauges lagGauges(
      TailCheck.Broker broker, Positions positions, ObjectProvider<MeterRegistry> registry) {
    return new LagGauges(broker, positions, registryOf(registry));
  }

  @Bean
  TableGauges tableGauges(JdbcTemplate jdbc, ObjectProvider<MeterRegistry> registry) {
    return new TableGauges(jdbc, registryOf(registry));
  }

  @Bean
  RelayLog relayLog(JdbcTemplate jdbc) {
    return new RelayLog(jdbc);
  }

  @Bean
  TailCheck.Broker tailBroker(Admin whistleAdmin, KafkaClients clients) {
    return new TailCheck.Broker(whistleAdmin, clients);
  }

  @Bean
  TailCheck tailCheck(
      RelayLog log, OutboxStore outbox, TransactionTemplate transaction, TailCheck.Broker broker) {
    return new TailCheck(log, outbox, transaction, broker);
  }

  @Bean
  Stepwise stepwise(TransactionTemplate transaction, JdbcTemplate jdbc) {
    return new Stepwise(transaction, jdbc);
  }

  @Bean
  OutboxStore outboxStore(JdbcTemplate jdbc, Stepwise stepwise, JournalSettings settings) {
    return new OutboxStore(jdbc, stepwise, settings.producer());
  }

  @Bean
  JournalMeters.Sending sendingMeters(
      JournalSettings settings, ObjectProvider<MeterRegistry> registry) {
    return JournalMeters.Sending.of(settings, registryOf(registry));
  }

  @Bean
  Floodgate floodgate(WakeUp relayWakeUp) {
    return new Floodgate(relayWakeUp);
  }

  @Bean
  Relay.Wire relayWire(
      Producer<byte[], byte[]> whistleProducer,
      Admin whistleAdmin,
      JournalSettings settings,
      Floodgate floodgate,
      Steps steps) {
    return new Relay.Wire(whistleProducer, new Flood(whistleAdmin, settings, floodgate), steps);
  }

  @Bean
  Relay relay(OutboxStore outbox, Relay.Wire wire, Lease lease, JournalMeters.Sending meters) {
    return new Relay(outbox, wire, lease, meters);
  }

  @Bean
  Loop relayLoop(Relay relay, WakeUp relayWakeUp, JournalSettings settings) {
    return new Loop("whistle-relay", relay::sendBatch, relayWakeUp.within(settings.poll()));
  }

  @Bean
  Positions positions(JdbcTemplate jdbc, JournalSettings settings) {
    return new Positions(jdbc, settings.requestsTopic());
  }

  @Bean
  TopicIdentity requestsTopicIdentity(Admin whistleAdmin, JournalSettings settings) {
    return new TopicIdentity(whistleAdmin, settings.requestsTopic());
  }

  @Bean
  RequestsInbox.Shelf inboxShelf(
      JdbcTemplate jdbc, Positions positions, ObjectProvider<MeterRegistry> registry) {
    return new RequestsInbox.Shelf(
        new Kept(jdbc), positions, JournalMeters.Hearing.of(registryOf(registry)));
  }

  @Bean
  RequestsInbox inbox(
      TransactionTemplate transaction,
      OpenPages.Opener opener,
      RequestsInbox.Shelf shelf,
      TopicIdentity identity) {
    return new RequestsInbox(transaction, opener, shelf, identity);
  }

  @Bean
  KeptEvents keptEvents(
      JdbcTemplate jdbc, OpenPages.Opener opener, RequestsInbox.Shelf shelf, RequestsInbox inbox) {
    return new Mender(opener, shelf.kept(), new KeptList(jdbc), inbox);
  }

  @Bean
  Vouching.Election vouchingElection(
      Lease lease, RelayLog log, Stepwise stepwise, JournalSettings settings) {
    return new Vouching.Election(lease, log, stepwise, settings);
  }

  @Bean
  Vouching vouching(
      JdbcTemplate jdbc,
      Admin whistleAdmin,
      Producer<byte[], byte[]> whistleProducer,
      Vouching.Election election) {
    return new Vouching(jdbc, whistleAdmin, whistleProducer, election);
  }

  @Bean
  Loop watermarkLoop(Vouching vouching, JournalSettings settings) {
    return new Loop("whistle-watermark", vouching::vouch, Rest.of(settings.watermark()));
  }

  @Bean
  TopicWatermarks watermarks(JdbcTemplate jdbc, Positions positions, KafkaClients clients) {
    return new TopicWatermarks(jdbc, positions, clients);
  }

  @Bean
  Broadcast broadcast(KafkaClients clients, Positions positions) {
    return new TopicBroadcast(clients, positions);
  }

  @Bean
  Registry registry(Producer<byte[], byte[]> whistleProducer, KafkaClients clients) {
    return new RegistryTopic(whistleProducer, clients);
  }

  @Bean
  Replays replays(JdbcConnectionDetails database, KafkaClients clients, TopicIdentity identity) {
    return new Replays(database, clients, identity);
  }

  @Bean
  RequestsBinding requestsBinding(
      Positions positions, TopicIdentity identity, JournalSettings settings) {
    return new RequestsBinding(positions, identity, settings.requestsTopic());
  }

  @Bean
  Leaving leaving(RequestsBinding binding, Admin whistleAdmin) {
    return new Leaving(binding, whistleAdmin);
  }

  /** Hands whole records to the inbox, which reads headers itself and needs the leader's epoch. */
  @Bean
  BatchMessagingMessageConverter whistleRecords() {
    BatchMessagingMessageConverter converter = new BatchMessagingMessageConverter();
    converter.setRawRecordHeader(true);
    return converter;
  }

  private static MeterRegistry registryOf(ObjectProvider<MeterRegistry> registry) {
    return registry.getIfUnique(SimpleMeterRegistry::new);
  }
}
