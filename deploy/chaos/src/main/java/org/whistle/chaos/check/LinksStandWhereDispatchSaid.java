package org.whistle.chaos.check;

/** A request is linked to what the last word on it named, and to nothing after it was unlinked. */
final class LinksStandWhereDispatchSaid implements Promise {
  @Override
  public void check(Dossier file, Complaints complaints) {
    var said =
        file.saidBy("dispatch").stream()
            .filter(it -> it.is("request.linked", "request.unlinked"))
            .reduce((_, last) -> last)
            .filter(it -> it.is("request.linked"))
            .map(it -> it.text("to"))
            .orElse("");
    var stands = file.row("dispatch.links").map(it -> it.text("master")).orElse("");
    complaints.unless(
        said.equals(stands), "it was linked to '%s' and stands linked to '%s'", said, stands);
  }
}
