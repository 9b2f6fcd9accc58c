package org.whistle.tracking.stream;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.whistle.catalogue.Responsibilities;
import org.whistle.journal.Inbox;
import org.whistle.journal.Registry;
import org.whistle.tracking.KeepCaseFiles;

/** Binds the topic of requests to the use case. */
@Configuration(proxyBeanMethods = false)
class Followers {

  @Bean
  Consumer<Message<List<byte[]>>> followRequests(Inbox inbox, KeepCaseFiles keep) {
    return inbox.follow(keep);
  }

  /** Responsibility lists are dispatch's. */
  @Bean
  SmartInitializingSingleton followRegistry(Registry registry, Responsibilities responsibilities) {
    return () -> registry.follow(responsibilities::hear);
  }
}
