package org.whistle.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

  static void main(String[] args) {
    // Connections that idle are given up before the services do, so that no call meets a dead one.
    System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    SpringApplication.run(GatewayApplication.class, args);
  }
}
