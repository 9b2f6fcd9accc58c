package org.whistle.crooked.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An edge that is public, and a handler that names nobody who may call it. */
@RestController
public class OpenToAll {
  @GetMapping("/crooked")
  String anybody() {
    return "in";
  }
}
