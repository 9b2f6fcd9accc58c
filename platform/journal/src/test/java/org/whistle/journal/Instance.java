package org.whistle.journal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.whistle.loop.Loop;
import org.whistle.testing.Database;

/** One running instance of the test service, beside others on the same parts. */
record Instance(ConfigurableApplicationContext context, TestService.Recorder recorder)
    implements AutoCloseable {

  static Instance start(Database database, String brokers, String... settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + brokers));
    arguments.addAll(List.of(settings));
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(TestService.class)
            .properties("spring.application.name=dispatch")
            .run(arguments.toArray(String[]::new));
    return new Instance(context, context.getBean(TestService.Recorder.class));
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  Loop loop(String name) {
    return context.getBean(name, Loop.class);
  }

  void say(java.util.UUID request) {
    get(Journal.class)
        .write(
            request,
            page -> {
              page.say(
                  1, new org.whistle.contracts.IntakeEvent.WithdrawalAsked(Ids.next(), 1, null));
              return page;
            });
  }

  @Override
  public void close() {
    context.close();
  }
}
