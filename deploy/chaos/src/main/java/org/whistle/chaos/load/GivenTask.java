package org.whistle.chaos.load;

/**
 * A part of a request that somebody is to do.
 *
 * @param user the doer's log-in
 */
record GivenTask(String id, String user) {

  static GivenTask of(Answer answer) {
    var to = answer.body().path("to");
    var code = to.path("code").asString();
    var user =
        switch (to.path("kind").asString()) {
          case "desk" -> Staff.at(code);
          case "unit" -> Staff.unit(code);
          default -> code;
        };
    return new GivenTask(answer.text("taskId"), user);
  }
}
