package org.whistle.chaos.check;

/**
 * The rule on a request's row is the one that dispatch said last when it placed or reclassified.
 */
final class EachRequestStandsByTheRuleThatWasSaid implements Promise {

  @Override
  public void check(Dossier file, Complaints complaints) {
    var row = file.row("dispatch.handlings");
    if (row.isEmpty()) {
      return;
    }
    var said = "";
    for (var event : file.saidBy("dispatch")) {
      var routed = event.tree().path("routed");
      if (routed.isObject()) {
        said = routed.path("rules").asString() + " " + routed.path("rule").asString();
      }
    }
    var stands = row.get().text("rule");
    complaints.unless(
        said.equals(stands), "dispatch said the rule '%s', its row says '%s'", said, stands);
  }
}
