package org.whistle.tracking.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.whistle.contracts.DispatchEvent;
import org.whistle.contracts.DispatchEvent.ContactMade;
import org.whistle.contracts.DispatchEvent.HardCaseDeclared;
import org.whistle.contracts.DispatchEvent.RequestEscalated;
import org.whistle.contracts.DispatchEvent.RequestPlaced;
import org.whistle.contracts.DispatchEvent.RequestReclassified;
import org.whistle.contracts.DispatchEvent.RequestReopened;
import org.whistle.contracts.DispatchEvent.RequestResolved;
import org.whistle.contracts.DispatchEvent.RequestResponded;
import org.whistle.contracts.DispatchEvent.RequestResumed;
import org.whistle.contracts.DispatchEvent.RequestSuspended;
import org.whistle.contracts.DispatchEvent.RequestTaken;
import org.whistle.contracts.DispatchEvent.RequestTransferred;
import org.whistle.contracts.FeedbackEvent;
import org.whistle.contracts.IntakeEvent;
import org.whistle.contracts.IntakeEvent.RequestPointed;
import org.whistle.contracts.MendingEvent;
import org.whistle.contracts.RequestEvent;
import org.whistle.contracts.TrackingEvent;
import org.whistle.contracts.WordsRef;

/** One request as its producers tell it, for tests: each event knows what its writer had heard. */
public final class Story {
  public static final String GRID = "990101001001003";
  public static final String COMMUNITY = "990101001001";
  private static int numbers = 0;

  private final UUID id;
  private final String number = "SQ-990101-20261120-%05d".formatted(++numbers);
  private final List<Told> told = new ArrayList<>();
  private final Map<String, Long> sequences = new TreeMap<>();
  private Instant at;
  private String category = "";
  private String urgency = "";
  private int cycle = 1;
  private int holding = 0;

  /** An event and what its writer had heard, as {@code dispatch=1,intake=1}. */
  public record Told(Fact fact, Map<String, Long> heard) {}

  private Story(UUID id, Instant at) {
    this.id = id;
    this.at = at;
  }

  public static Story at(Instant start) {
    return new Story(timeOrdered(start), start);
  }

  public static Story at(String start) {
    return at(Instant.parse(start));
  }

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
  }

  public Instant now() {
    return at;
  }

  public Story then(String time) {
    return then(Instant.parse(time));
  }

  public Story then(Instant time) {
    at = time;
    return this;
  }

  public Story after(long seconds) {
    at = at.plusSeconds(seconds);
    return this;
  }

  public Story pointed(String urgency, Instant respondBy, Instant resolveBy) {
    return pointed(
        GRID, urgency.equals("general") ? "0202" : "0101", urgency, respondBy, resolveBy);
  }

  public Story pointed(
      String place, String category, String urgency, Instant respondBy, Instant resolveBy) {
    this.category = category;
    this.urgency = urgency;
    return says(
        new RequestPointed(
            number,
            place,
            "东风社区3号楼",
            "help",
            category,
            urgency,
            null,
            "app",
            false,
            category.equals("0404"),
            "C",
            respondBy,
            resolveBy,
            "clocks-2026.1",
            "2025.1+2026.1",
            false,
            words(),
            null,
            null,
            null,
            null));
  }

  /** A general request whose answer is promised three days ahead. */
  public Story pointed() {
    return pointed("general", at.plusSeconds(259200), null);
  }

  public Story placed() {
    return says(new RequestPlaced("grid", GRID, ++holding, List.of(GRID, COMMUNITY), null));
  }

  public Story taken() {
    return says(taking());
  }

  public RequestTaken taking() {
    return new RequestTaken("community", COMMUNITY, holding, "wang", null, false);
  }

  public Story escalated(String cause) {
    return says(
        new RequestEscalated(
            "grid", "community", COMMUNITY, ++holding, cause, "beyond-us", null, null));
  }

  /** To a community next door. */
  public Story transferred() {
    String next = "990101001%03d".formatted(2 + holding % 5);
    return says(
        new RequestTransferred(
            "community", COMMUNITY, "community", next, ++holding, 1, "wrong-place", "wang", null));
  }

  public Story contacted() {
    return says(new ContactMade("wang", words()));
  }

  public Story responded(Instant plannedBy) {
    return says(new RequestResponded("wang", words(), plannedBy));
  }

  public Story resolved() {
    return says(
        new RequestResolved(
            "community",
            COMMUNITY,
            holding,
            "wang",
            null,
            words(),
            "done",
            false,
            List.of(),
            null));
  }

  public Story reopened() {
    cycle++;
    return says(new RequestReopened("community", COMMUNITY, ++holding, List.of(COMMUNITY)));
  }

  public Story hardCase() {
    cycle++;
    return says(new HardCaseDeclared("third-redo"));
  }

  public Story suspended(Instant reviewAt) {
    return says(new RequestSuspended("awaiting-weather", reviewAt, "chen", null, null));
  }

  /** Categories 01… answer in five days here, others in three. */
  public Story reclassified(String nextCategory, String nextUrgency) {
    List<String> pressure = List.of("general", "urgent", "emergency");
    boolean slower = nextCategory.startsWith("01") && !category.startsWith("01");
    boolean lowered =
        pressure.indexOf(urgency) > pressure.indexOf(nextUrgency)
            || (urgency.equals("general") && nextUrgency.equals("general") && slower);
    RequestReclassified said =
        new RequestReclassified(
            category,
            nextCategory,
            urgency,
            nextUrgency,
            false,
            lowered,
            "found-on-site",
            "chen",
            null,
            null);
    category = nextCategory;
    urgency = nextUrgency;
    return says(said);
  }

  public Story resumed() {
    return says(new RequestResumed("asked", "chen"));
  }

  public Story says(RequestEvent event) {
    String producer =
        switch (event) {
          case IntakeEvent _ -> "intake";
          case DispatchEvent _, MendingEvent _ -> "dispatch";
          case FeedbackEvent _ -> "feedback";
          case TrackingEvent _ -> "tracking";
        };
    Map<String, Long> heard = new TreeMap<>(sequences);
    heard.remove(producer);
    return says(producer, heard, event);
  }

  /** Says something while not everything was heard. */
  public Story says(String producer, Map<String, Long> heard, RequestEvent event) {
    long sequence = sequences.merge(producer, 1L, Long::sum);
    told.add(
        new Told(new Fact(UUID.randomUUID(), id, producer, sequence, cycle, at, event), heard));
    return this;
  }

  public List<Told> told() {
    return List.copyOf(told);
  }

  public List<Fact> facts() {
    return told.stream().map(Told::fact).toList();
  }

  public static WordsRef words() {
    return new WordsRef(UUID.randomUUID(), "0".repeat(64));
  }

  private static UUID timeOrdered(Instant at) {
    UUID random = UUID.randomUUID();
    long high = at.toEpochMilli() << 16 | 0x7000 | (random.getMostSignificantBits() & 0xFFF);
    return new UUID(high, random.getLeastSignificantBits());
  }
}
