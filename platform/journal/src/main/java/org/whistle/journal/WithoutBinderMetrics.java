package org.whistle.journal;

import org.springframework.cloud.stream.binder.DefaultBinderFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBinderMetrics;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;

/**
 * Keeps the binder from measuring lag, which {@link LagGauges} does: it has a consumer of its own
 * for each topic, and one that it is just making and a stop wait for each other for ever.
 */
final class WithoutBinderMetrics implements DefaultBinderFactory.Listener {

  @Override
  public void afterBinderContextInitialized(String name, ConfigurableApplicationContext binder) {
    var events =
        binder.getBean(
            AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME,
            ApplicationEventMulticaster.class);
    var metrics = binder.getBeansOfType(KafkaBinderMetrics.class);
    events.removeApplicationListenerBeans(metrics::containsKey);
    events.removeApplicationListeners(metrics::containsValue);
  }
}
