package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 回访: twenty owners are asked, and somebody who never answers. */
class VisitStory {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Map<String, Object> CALLED =
      Map.of("channel", "phone", "outcome", "no-contact");

  @Test
  void nineteen_of_twenty_owners_are_satisfied_and_one_wish_is_one_linked_request() {
    var desks = new Desks(Stack.running());
    var request = resolved(desks, "小区没有充电桩，请求加装");
    var answer = Api.as(Stack.running(), "visitor").post(visits(request), owners());
    assertThat(answer.expect(200).text("outcome")).isEqualTo("solved");

    await().atMost(Desks.SOON).until(() -> request.told().contains("wish.pointed"));
    assertThat(request.told()).containsOnlyOnce("wish.pointed");
    var wished = desks.left(request);
    await().atMost(Desks.SOON).until(() -> wished.told().contains("request.linked"));
    var file = desks.command.get("/api/cases/" + wished.id()).expect(200);
    assertThat(file.text("parent")).isEqualTo(request.id());
    var words = desks.community.get("/api/requests/" + wished.id() + "/comments").expect(200);
    assertThat(words.body().path("items").findValuesAsString("text")).contains("希望再多装几个");

    long satisfied = behind(desks.command, request, "satisfaction", "of");
    long asked = behind(desks.command, request, "satisfaction", "per");
    assertThat(100.0 * satisfied / asked).isEqualTo(95.0);
    assertThat(asked).isEqualTo(20);

    desks.writes(request, "redo", Map.of("words", "桩装了，充不上电")).expect(200);
    await()
        .atMost(Desks.SOON)
        .until(() -> Collections.frequency(request.told(), "wish.pointed") == 2);
    assertThat(desks.writes(request, "redo", Map.of()).text("slug"))
        .isEqualTo("asked-again-before");
  }

  @Test
  @Tag("long")
  @Tag("walking")
  void three_calls_on_two_days_without_an_answer_are_no_contact_and_count_for_nobody() {
    var stack = Stack.walking();
    var desks = new Desks(stack);
    var time = new Clockwork(stack);
    var visitor = Api.as(stack, "visitor");
    var request = resolved(desks, "楼道灯泡不亮了");
    stepTo(time, LocalTime.of(21, 30));
    var late = visitor.post(visits(request), CALLED);
    assertThat(late.text("slug")).isEqualTo("outside-calling-hours");
    for (var hour : List.of(10, 15, 10)) {
      stepTo(time, LocalTime.of(hour, 0));
      visitor.post(visits(request), CALLED).expect(200);
    }

    await().atMost(Desks.SOON).until(() -> request.told().contains("matter.settled"));
    assertThat(behind(desks.command, request, "no-contact", "")).isEqualTo(1);
    assertThat(behind(desks.command, request, "coverage", "per")).isEqualTo(1);
    assertThat(behind(desks.command, request, "coverage", "of")).isZero();
    assertThat(behind(desks.command, request, "satisfaction", "per")).isZero();
  }

  private static Case resolved(Desks desks, String description) {
    var request = desks.point(description, Desks.HOME);
    desks.move(desks.community, request, "take", Map.of());
    desks.resolve(desks.community, request);
    await().atMost(Desks.SOON).until(() -> request.told().contains("visit.due"));
    return request;
  }

  private static String visits(Case request) {
    return "/api/requests/" + request.id() + "/visits";
  }

  private static Map<String, Object> owners() {
    var content = Map.of("solved", "yes", "level", (Object) 4);
    var wishing = Map.of("respondent", "业主20", "solved", "yes", "level", 2, "wish", "希望再多装几个");
    var all = Stream.concat(Collections.nCopies(19, content).stream(), Stream.of(wishing)).toList();
    return Map.of("channel", "door", "outcome", "reached", "answers", all);
  }

  private static void stepTo(Clockwork time, LocalTime hour) {
    var now = time.now().atZone(ZONE);
    var next = now.with(hour);
    time.stepTo((next.isAfter(now) ? next : next.plusDays(1)).toInstant());
  }

  /** How many rows of one request stand behind a figure of its community. */
  private static long behind(Api staff, Case request, String figure, String side) {
    var month = YearMonth.from(request.due("respond").atZone(ZONE));
    var path =
        "/api/scorecards/cases?month=%s&by=community&key=990101001001&figure=%s&limit=200"
            .formatted(month, figure);
    long found = 0;
    for (var next = side.isEmpty() ? path : path + "&side=" + side; !next.isEmpty(); ) {
      var page = staff.get(next).expect(200);
      found +=
          page.body()
              .path("items")
              .valueStream()
              .filter(it -> it.path("id").asString().equals(request.id()))
              .count();
      next = page.text("next");
    }
    return found;
  }
}
