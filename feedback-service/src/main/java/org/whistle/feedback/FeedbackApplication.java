package org.whistle.feedback;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts feedback-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FeedbackApplication {

  static void main(String[] arguments) {
    SpringApplication.run(FeedbackApplication.class, arguments);
  }
}
