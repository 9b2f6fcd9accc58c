package org.whistle.feedback.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.feedback.RateByLink;
import org.whistle.feedback.asking.Reasons;
import org.whistle.web.Once;

/** Rating by a one-time link, which travels in bodies and stands in no log. */
@RestController
@RequestMapping("/api/rating-links")
@Allow(anyone = true)
class RatingLinkController {
  private final RateByLink rating;
  private final Reasons reasons;

  RatingLinkController(RateByLink rating, Reasons reasons) {
    this.rating = rating;
    this.reasons = reasons;
  }

  record LinkBody(@NotBlank @Size(max = 100) String link) {}

  record RateBody(@NotBlank @Size(max = 100) String link, @NotNull @Valid RatingBody rating) {}

  record LinkView(String number, String summary, int cycle, boolean used) {}

  @PostMapping("/look")
  LinkView look(
      @Valid @RequestBody LinkBody body,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    var about = rating.look(body.link());
    var subject = about.matter().subject();
    var summary = About.of(subject, language).summary();
    return new LinkView(subject.number(), summary, about.matter().cycle(), about.used());
  }

  @PostMapping("/rate")
  ResponseEntity<byte[]> rate(@Valid @RequestBody RateBody body, Once once) {
    var verdict = body.rating().verdict(reasons);
    return once.answer(
        HttpStatus.OK, Refusing.of(() -> Moved.of(rating.rate(body.link(), verdict))));
  }
}
