package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.whistle.access.About;
import org.whistle.dispatch.MarkComplaint;
import org.whistle.dispatch.ReclassifyRequest.As;
import org.whistle.dispatch.TakeRequest;
import org.whistle.dispatch.TakeRequest.Resolution;
import org.whistle.dispatch.TransferRequest.Why;
import org.whistle.dispatch.model.InWords;
import org.whistle.web.Refusal;

/** What moves carry. Reasons are codes, because they travel; words stay here. */
final class Body {
  private static final int LONGEST = 2000;
  private static final int MOST = 20;
  private static final String HAND_OVER_REASONS =
      "beyond-powers|beyond-means|several-parties|needs-department|wrong-place"
          + "|closer-to-residents|other";
  private static final String TRANSFER_REASONS = "wrong-place|not-our-duty|needs-another|other";
  private static final String DECLINE_REASONS =
      "outside-area|other-authority|call-emergency|legal-procedure|already-in-procedure"
          + "|secret|already-handled|unlawful|no-content";
  private static final String RECLASSIFY_REASONS =
      "wrongly-filed|found-on-site|grown-worse|danger-removed|other";
  private static final String UNMARK_REASONS = "not-about-them|settled|other";
  private static final String DESPITE = "unit-silent|not-needed|done-otherwise|other";
  private static final String UNPROVEN = "no-camera|unsafe|privacy|nothing-to-see|other";
  private static final String OUTCOMES = "done|planned|not-ours|not-possible|stopped|mediated";

  private Body() {}

  /** An answer that tells the resident something. */
  private static String told(String answer) {
    if (!InWords.tells(answer)) {
      throw new Refusal(HttpStatus.BAD_REQUEST, "answer-says-nothing");
    }
    return answer;
  }

  record Note(@NotBlank @Size(max = LONGEST) String note) {}

  record HandOverSlip(
      @NotNull @Pattern(regexp = HAND_OVER_REASONS) String reason,
      @Nullable @Size(max = LONGEST) String note) {}

  record Transferring(
      @NotBlank @Pattern(regexp = "\\d{9}|\\d{12}|\\d{15}|[A-Z]\\d{2}") String to,
      @NotNull @Pattern(regexp = TRANSFER_REASONS) String reason,
      @Nullable @Size(max = LONGEST) String note) {
    Why why() {
      return new Why(reason, note);
    }
  }

  record Leading(
      @NotBlank @Pattern(regexp = "[A-Z]\\d{2}") String unit,
      @Nullable @Size(max = LONGEST) String note) {
    Why why() {
      return new Why("consulted", note);
    }
  }

  record To(@NotBlank @Size(max = 50) String to, @Nullable @Size(max = LONGEST) String note) {}

  record Complaint(@NotNull @Pattern(regexp = About.PATTERN) String about) {}

  record Unmarking(
      @NotNull @Pattern(regexp = About.PATTERN) String about,
      @NotNull @Pattern(regexp = UNMARK_REASONS) String reason,
      @Nullable @Size(max = LONGEST) String note) {
    MarkComplaint.Why why() {
      return new MarkComplaint.Why(reason, note);
    }
  }

  record Refusing(
      @NotNull @Pattern(regexp = DECLINE_REASONS) String reason,
      @Nullable @Size(max = LONGEST) String note) {}

  record Response(@NotBlank @Size(max = LONGEST) String answer, @Nullable Instant plannedBy) {
    String words() {
      return told(answer);
    }
  }

  record Another(
      @Nullable @Pattern(regexp = "\\d{4}") String category,
      @Nullable @Pattern(regexp = "urgent|general") String urgency,
      @NotNull @Pattern(regexp = RECLASSIFY_REASONS) String reason,
      @Nullable @Size(max = LONGEST) String note) {

    As as() {
      return new As(category, urgency, reason, note);
    }
  }

  record Result(
      @NotBlank @Size(max = LONGEST) String answer,
      @NotNull @Pattern(regexp = OUTCOMES) String outcome,
      @Nullable @Size(max = MOST) List<@NotNull UUID> evidence,
      @Nullable @Pattern(regexp = UNPROVEN) String unproven,
      @Nullable @Pattern(regexp = DESPITE) String despite,
      @Nullable Boolean linked,
      @Nullable @Valid Left rest) {

    List<UUID> pictures() {
      return evidence == null ? List.of() : evidence;
    }

    Resolution resolution() {
      told(answer);
      return new Resolution(
          answer,
          outcome,
          pictures(),
          unproven,
          linked != null && linked,
          rest == null ? null : rest.left());
    }
  }

  record Left(@NotNull Instant plannedBy, @NotBlank @Size(max = LONGEST) String note) {

    private TakeRequest.Left left() {
      return new TakeRequest.Left(plannedBy, told(note));
    }
  }
}
