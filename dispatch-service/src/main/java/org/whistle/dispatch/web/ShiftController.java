package org.whistle.dispatch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.catalogue.Catalogue;
import org.whistle.dispatch.Shifts.Shift;
import org.whistle.dispatch.SignShift;
import org.whistle.web.Once;

/** 交接班, for street and district. */
@RestController
@RequestMapping("/api/hand-over")
@Allow({Role.STREET, Role.COMMAND})
class ShiftController {
  private final SignShift signing;

  ShiftController(SignShift signing) {
    this.signing = signing;
  }

  /** The draft from data, and what the shift before handed over. */
  @GetMapping
  Draft draft(Caller caller, Locale language) {
    var actor = Seats.of(caller);
    return Draft.of(
        signing.draft(actor), signing.before(actor).map(Over::of).orElse(null), language);
  }

  @PostMapping
  ResponseEntity<byte[]> sign(@Valid @RequestBody Note body, Caller caller, Once once) {
    return once.answer(
        HttpStatus.CREATED, () -> Over.of(signing.sign(Seats.of(caller), body.note())));
  }

  record Note(@NotBlank @Size(max = 2000) String note) {}

  /** A hand-over that was signed. */
  record Over(UUID id, Instant from, Instant until, String signedBy, @Nullable String note) {

    static Over of(SignShift.Over over) {
      var signed = over.signed();
      return new Over(
          signed.id(), signed.span().from(), signed.span().until(), signed.by(), over.note());
    }
  }

  /**
   * What would be handed over now.
   *
   * @param called the units that are waited for, each with the numbers of its requests
   * @param note the same in words, to begin with
   */
  record Draft(
      Instant from,
      Instant until,
      Instant nextUntil,
      long came,
      long open,
      List<ShortItem> due,
      List<ShortItem> missed,
      Map<String, List<String>> called,
      String note,
      @Nullable Over before) {

    static Draft of(Shift shift, @Nullable Over before, Locale language) {
      var called =
          shift.called().stream()
              .collect(
                  Collectors.groupingBy(
                      call -> call.unit(),
                      Collectors.mapping(call -> call.number(), Collectors.toList())));
      return new Draft(
          shift.span().from(),
          shift.span().until(),
          shift.span().next(),
          shift.came(),
          shift.open(),
          shift.due().stream().map(life -> ShortItem.of(life, language)).toList(),
          shift.missed().stream().map(life -> ShortItem.of(life, language)).toList(),
          called,
          words(shift, called, language),
          before);
    }

    private static String words(Shift shift, Map<String, List<String>> called, Locale language) {
      boolean english = language.getLanguage().equals("en");
      var names =
          called.keySet().stream()
              .sorted()
              .map(code -> Catalogue.standard().unit(code).map(u -> u.name(language)).orElse(code))
              .collect(Collectors.joining(english ? ", " : "、"));
      var form =
          english
              ? "%d came, %d are open. Due in the next shift: %d. Missed and still open: %d. Called and not heard of: %s."
              : "本班新增%d件，在办%d件。下一班到期%d件，超时未办%d件。已吹哨未报到：%s。";
      return form.formatted(
          shift.came(),
          shift.open(),
          shift.due().size(),
          shift.missed().size(),
          names.isEmpty() ? (english ? "none" : "无") : names);
    }
  }
}
