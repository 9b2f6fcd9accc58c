package org.whistle.feedback.asking;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How residents are asked.
 *
 * @param reasons the list of reasons for a bad rating, as data
 * @param script what a visitor says, as data
 * @param calls when people are called
 * @param linkLasts how long a one-time link can be used
 * @param ahead how far ahead a resident may name a time
 * @param redoAtOnce codes of reasons for which what isn't solved is handled again, undecided by
 *     anybody; as shipped none
 * @param redoWindows in how many days from its resolution a request may be asked for again, as data
 */
@ConfigurationProperties("whistle.asking")
public record AskingSettings(
    @DefaultValue("classpath:org/whistle/feedback/asking/reasons.json") Resource reasons,
    @DefaultValue("classpath:org/whistle/feedback/asking/script.json") Resource script,
    @DefaultValue Calls calls,
    @DefaultValue("15d") Duration linkLasts,
    @DefaultValue("7d") Duration ahead,
    @DefaultValue List<String> redoAtOnce,
    @DefaultValue("classpath:org/whistle/feedback/asking/redo-windows.json") Resource redoWindows) {

  /**
   * Hours of the district.
   *
   * @param writingDown how long after the last hour what was said may still be written down
   */
  public record Calls(
      @DefaultValue("09:00") LocalTime from,
      @DefaultValue("20:00") LocalTime until,
      @DefaultValue("15m") Duration writingDown) {}
}
