package org.whistle.dispatch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the dispatch service. */
@SpringBootApplication
public class DispatchApplication {
  public static void main(String[] args) {
    SpringApplication.run(DispatchApplication.class, args);
  }
}
