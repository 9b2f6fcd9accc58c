package org.whistle.demo;

/** Something was refused that the demo can't do without. */
final class DemoFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DemoFailed(String what, Api.Answer answer) {
    super("%s: %d %s".formatted(what, answer.status(), answer.body()));
  }
}
