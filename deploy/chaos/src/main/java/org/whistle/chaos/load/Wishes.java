package org.whistle.chaos.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What residents point: of many categories, urgencies, places and kinds. */
final class Wishes {
  private static final Predicate<Followed> NEVER = _ -> false;
  private static final Move POINT =
      new Move(
          "point",
          "request.pointed",
          1,
          false,
          NEVER,
          (_, _, _) -> {
            throw new IllegalStateException("a pointing is about nothing that there is");
          });

  private static final List<String> WORDS =
      List.of(
          "楼道灯泡不亮了",
          "化粪池堵了，污水漫到单元门口",
          "楼上半夜吵闹",
          "健身器材坏了",
          "路边井盖松动",
          "电梯困过人",
          "希望增设座椅",
          "垃圾三天没有清运",
          "闻到燃气味",
          "想咨询低保怎么办理");
  private static final List<String> CATEGORIES =
      List.of("0101", "0103", "0106", "0202", "0204", "0301", "0401", "0404", "0503", "0601");
  private static final List<String> KINDS =
      List.of("consult", "help", "complaint", "report", "suggestion", "praise");
  private static final List<String> COMMUNITIES =
      List.of("东风社区", "东风社区", "东风社区", "医苑社区", "星城社区", "开源社区");

  private Wishes() {}

  /**
   * Points.
   *
   * @param neighbour one of whom some say that theirs is the same; null where there is none
   */
  static Sending point(Dice dice, @Nullable UUID neighbour) {
    var key = dice.key();
    var text = "%s，编号%s".formatted(dice.of(WORDS), key);
    var body = new LinkedHashMap<String, Object>();
    body.put("description", text);
    if (dice.percent(60)) {
      body.put("category", dice.of(CATEGORIES));
    }
    if (dice.percent(40)) {
      body.put("kind", dice.of(KINDS));
    }
    if (dice.percent(20)) {
      body.put("urgency", dice.of(List.of("urgent", "general", "emergency")));
    }
    if (dice.percent(90)) {
      var address = dice.of(COMMUNITIES) + (dice.percent(85) ? 1 + dice.below(28) + "号楼" : "");
      body.put("location", Map.of("address", address));
    }
    body.put("reporter", dice.percent(30) ? Map.of("anonymous", true) : named(dice));
    if (neighbour != null && dice.percent(15)) {
      body.put("sameAs", neighbour);
    }
    var user = dice.percent(20) ? "community" : null;
    return new Sending(POINT, user, key, null, "/api/requests", body, text);
  }

  private static Map<String, Object> named(Dice dice) {
    return dice.percent(50) ? Map.of("name", "李阿姨", "phone", phone(dice)) : Map.of("name", "李阿姨");
  }

  static String phone(Dice dice) {
    return "199%08d".formatted(dice.below(100_000_000));
  }
}
