package org.whistle.feedback.messages.channels;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.whistle.feedback.messages.CarriageFailed;
import org.whistle.feedback.messages.model.Reason;
import org.whistle.feedback.messages.model.Reply;
import tools.jackson.databind.json.JsonMapper;

/** What both robots have in common: they answer 200 and say in the body whether it was done. */
final class Robot {
  /** Too many messages a minute: of WeCom, then of DingTalk. */
  private static final Set<Integer> TOO_MANY = Set.of(45009, 130101, 660026);

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private Robot() {}

  static Reply post(Outside outside, String address, Map<String, ?> card)
      throws InterruptedException {
    var body = JsonMapper.shared().writeValueAsString(card);
    var answer = outside.post(Outside.to(address, "application/json; charset=utf-8", body).build());
    return answer.reply() instanceof Reply.Accepted ? judge(answer.body()) : answer.reply();
  }

  private static Reply judge(String body) {
    int code = code(body);
    if (TOO_MANY.contains(code)) {
      throw new CarriageFailed(Reason.BUSY_THERE, A_MINUTE);
    }
    return code == 0 ? Reply.accepted() : Reply.not(Reason.REFUSED);
  }

  private static int code(String body) {
    try {
      return JsonMapper.shared().readTree(body).path("errcode").asInt(-1);
    } catch (RuntimeException notJson) {
      return -1;
    }
  }
}
