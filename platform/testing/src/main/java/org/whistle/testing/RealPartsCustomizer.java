package org.whistle.testing;

import java.util.HashMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.ClassUtils;

/** Points one test class's context at parts of its own. */
record RealPartsCustomizer(Class<?> testClass) implements ContextCustomizer {

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    var database = Parts.newDatabase();
    Parts.renewTopics();
    var settings = new HashMap<String, Object>();
    settings.put("spring.datasource.url", database.url());
    settings.put("spring.datasource.username", database.user());
    settings.put("spring.datasource.password", database.password());
    settings.put("spring.kafka.bootstrap-servers", Parts.bootstrapServers());
    if (ClassUtils.isPresent("org.whistle.access.SecretFolder", testClass.getClassLoader())) {
      settings.put("whistle.secrets", Identities.secrets().toString());
    }
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("real parts", settings));
  }
}
