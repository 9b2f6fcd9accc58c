package org.whistle.chaos.load;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as its resident and the officers believe it to stand; they may be wrong, and then they
 * are refused.
 */
final class Followed {
  final UUID id;
  final String number;
  final String code;
  volatile String place;

  /** The one that was pointed before it, to be linked to. */
  volatile @Nullable UUID neighbour;

  private volatile String state = "waiting";
  private volatile String desk;
  private volatile @Nullable String redo;
  private volatile @Nullable String decision;
  private volatile @Nullable String returned;
  private volatile @Nullable GivenTask task;
  private volatile @Nullable String help;
  private volatile @Nullable String picture;
  private volatile @Nullable PendingAppeal appeal;
  private volatile @Nullable String forgetting;
  private final List<Whistle> whistles = new ArrayList<>();

  /** Units that were called, and by which whistle. */
  record Whistle(String id, List<String> units) {}

  Followed(UUID id, String number, String code, String place) {
    this.id = id;
    this.number = number;
    this.code = code;
    this.place = place;
    this.desk = place.length() < 12 ? place : place.substring(0, 12);
  }

  String state() {
    return state;
  }

  boolean stands(String... states) {
    return List.of(states).contains(state);
  }

  /** Area code of the desk that has it. */
  String desk() {
    return desk;
  }

  @Nullable String redo() {
    return redo;
  }

  /** What somebody above is asked to allow. */
  @Nullable String decision() {
    return decision;
  }

  /** A unit's return, for the command centre to rule on. */
  @Nullable String returned() {
    return returned;
  }

  /** The last part of it that was given away. */
  @Nullable GivenTask task() {
    return task;
  }

  /** Whom the community called by itself, and who hasn't come yet. */
  @Nullable String help() {
    return help;
  }

  /** One that an appeal may point at. */
  @Nullable String picture() {
    return picture;
  }

  /** That it be left out of the figures. */
  @Nullable PendingAppeal appeal() {
    return appeal;
  }

  /** That its resident be forgotten, for somebody else to decide. */
  @Nullable String forgetting() {
    return forgetting;
  }

  synchronized List<Whistle> whistles() {
    return List.copyOf(whistles);
  }

  /** Takes over what an answer or a reading says. */
  void learn(Answer answer) {
    if (!answer.text("appealId").isEmpty()) {
      appeal = new PendingAppeal(answer.text("appealId"), answer.text("appeal"));
      return;
    }
    if (!answer.text("forgetting").isEmpty()) {
      forgetting = answer.text("forgetting").equals("asked") ? answer.text("did") : null;
      return;
    }
    if (!answer.text("mediaType").isEmpty()) {
      picture = answer.text("id");
      return;
    }
    if (!answer.text("taskId").isEmpty()) {
      task = GivenTask.of(answer); // Where the task stands isn't where the request does.
      return;
    }
    if (!answer.text("calledAt").isEmpty()) {
      help = answer.text("cameAt").isEmpty() ? answer.text("id") : null;
      return;
    }
    if (!answer.text("state").isEmpty()) {
      state = answer.text("state");
    }
    var where = answer.text("place");
    if (!where.startsWith(place) && !place.startsWith(where)) {
      place = where; // Transferred.
    }
    if (answer.text("tier").equals("district") || !answer.text("place").isEmpty()) {
      desk = deskOf(answer.text("tier"));
    }
    if (answer.body().has("moves")) {
      decision = answer.text("decision").isEmpty() ? null : answer.text("decision");
    }
    if (!answer.text("returned").isEmpty()) {
      returned = answer.text("returned");
    }
    if (!answer.text("redo").isEmpty()) {
      redo = answer.text("redo");
    }
  }

  void called(Whistle whistle) {
    synchronized (this) {
      whistles.add(whistle);
    }
  }

  private String deskOf(String tier) {
    int digits =
        switch (tier) {
          case "grid" -> 15;
          case "community" -> 12;
          case "street" -> 9;
          default -> 6;
        };
    return place.substring(0, Math.min(digits, place.length()));
  }
}
