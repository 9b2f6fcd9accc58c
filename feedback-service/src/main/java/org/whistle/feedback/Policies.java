package org.whistle.feedback;

import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whistle.calendar.WorkingTime;
import org.whistle.feedback.asking.AskingSettings;
import org.whistle.feedback.model.Calling;
import org.whistle.feedback.model.Cause;
import org.whistle.feedback.model.ContactPolicy;
import org.whistle.feedback.model.VisitRules;

/** The rules that settings make. */
@Configuration(proxyBeanMethods = false)
class Policies {

  @Bean
  VisitRules visitRules(FeedbackSettings visits, AskingSettings asking, WorkingTime working) {
    var calls = asking.calls();
    return new VisitRules(
        new ContactPolicy(visits.tries(), visits.days(), working.zone()),
        new Calling(calls.from(), calls.until(), calls.writingDown(), working.zone()),
        asking.redoAtOnce().stream().map(Cause::new).collect(Collectors.toSet()));
  }
}
