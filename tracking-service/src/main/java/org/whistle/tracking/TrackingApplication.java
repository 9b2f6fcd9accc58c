package org.whistle.tracking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service that keeps case files and clocks. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TrackingApplication {
  public static void main(String[] args) {
    SpringApplication.run(TrackingApplication.class, args);
  }
}
