package org.whistle.chaos.check;

/**
 * A wish said when somebody was asked is pointed by intake, once, and follows from the request that
 * was asked about; nobody's call did it.
 */
final class WhatIsWishedForIsPointedOnce implements Promise {

  @Override
  public void check(Dossier file, Complaints complaints) {
    var said = WhatIsLeftIsPointedOnce.ids(file.saidBy("feedback"), "wish.said");
    var pointed = WhatIsLeftIsPointedOnce.ids(file.saidBy("intake"), "wish.pointed");
    complaints.unless(
        pointed.size() == said.size() && pointed.containsAll(said),
        "wished for %s, pointed %s",
        said,
        pointed);
    if (!file.rows("feedback.wishes").isEmpty()) {
      follows(file, complaints);
    }
  }

  private static void follows(Dossier file, Complaints complaints) {
    var parents = WhatIsLeftIsPointedOnce.parents(file);
    complaints.unless(parents.size() == 1, "the wish is kept, and pointed of %s", parents);
    complaints.unless(
        file.saidBy("dispatch").stream()
            .filter(it -> it.is("request.linked") && it.text("kind").equals("follow-up"))
            .anyMatch(it -> parents.contains(it.text("to"))),
        "it was never linked to %s, after which it was wished for",
        parents);
  }
}
