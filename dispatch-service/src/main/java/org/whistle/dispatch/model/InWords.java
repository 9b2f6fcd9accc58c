package org.whistle.dispatch.model;

import java.util.List;
import java.util.Locale;

/** An answer tells somebody what was done: phrases that fit every request tell nothing. */
public final class InWords {
  private static final int SHORTEST = 4;
  private static final int LEAST_WEIGHT = 4;
  private static final int LEAST_DIFFERENT = 2;
  private static final List<String> PHRASES =
      List.of(
          "已经处理",
          "处理完毕",
          "已处理",
          "处理了",
          "已办理",
          "已办结",
          "办理完毕",
          "已解决",
          "解决了",
          "问题",
          "已完成",
          "完成了",
          "已回复",
          "已答复",
          "已转办",
          "已收到",
          "收到",
          "已知悉",
          "知悉",
          "正在处理",
          "同意",
          "完毕",
          "好了",
          "好的",
          "谢谢",
          "无",
          "done",
          "okay",
          "ok",
          "handled",
          "resolved",
          "finished",
          "completed",
          "fixed",
          "received",
          "processed",
          "closed",
          "thanks");

  private InWords() {}

  /**
   * Whether something is left when such phrases and signs are taken away. A Chinese character says
   * as much as two letters.
   */
  public static boolean tells(String answer) {
    var all = answer.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    var left = all;
    for (var phrase : PHRASES) {
      left = left.replace(phrase, "");
    }
    return all.codePointCount(0, all.length()) >= SHORTEST
        && left.codePoints().map(it -> Character.isIdeographic(it) ? 2 : 1).sum() >= LEAST_WEIGHT
        && left.codePoints().distinct().count() >= LEAST_DIFFERENT;
  }
}
