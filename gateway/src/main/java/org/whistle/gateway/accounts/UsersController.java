package org.whistle.gateway.accounts;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.seal.AuditLog;
import org.whistle.web.Once;
import org.whistle.web.Refusal;

/** Users and their roles; only the security administrator's, and never one's own. */
@RestController
@RequestMapping("/api/users")
@Allow(Role.SECURITY)
class UsersController {

  private static final int PAGE = 100;
  private final Accounts accounts;
  private final Tokens tokens;
  private final AuditLog log;

  UsersController(Accounts accounts, Tokens tokens, AuditLog log) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.log = log;
  }

  record Users(List<UserView> items, @Nullable String next) {}

  @GetMapping
  Users list(@RequestParam(defaultValue = "") String after) {
    List<UserView> page = accounts.after(after, PAGE).stream().map(UserView::of).toList();
    boolean more = page.size() == PAGE;
    return new Users(page, more ? "/api/users?after=" + page.getLast().username() : null);
  }

  @GetMapping("/{username}")
  UserView one(@PathVariable String username) {
    return accounts.find(username).map(UserView::of).orElseThrow(Refusal::notFound);
  }

  @PostMapping
  ResponseEntity<byte[]> add(@Valid @RequestBody NewUser user, Caller caller, Once once) {
    Account account =
        new Account(
            user.username(),
            user.name(),
            roles(user.roles()),
            user.place(),
            user.unit(),
            true,
            false);
    return once.answer(
        HttpStatus.CREATED,
        () -> {
          Hands.keepApart(account.roles());
          if (!accounts.add(account, user.password())) {
            throw Refusal.conflict("username-taken", user.username());
          }
          log.write(caller, "user.added", account.username(), account.codes());
          return UserView.of(account);
        });
  }

  @PatchMapping("/{username}")
  ResponseEntity<byte[]> change(
      @PathVariable String username,
      @Valid @RequestBody UserChange change,
      Caller caller,
      Once once) {
    Optional<Set<Role>> roles = Optional.ofNullable(change.roles()).map(UsersController::roles);
    return once.answer(
        HttpStatus.OK,
        () -> {
          notOneself(username, caller);
          Account old = accounts.find(username).orElseThrow(Refusal::notFound);
          if (old.vouched() && change.saysWhoTheyAre()) {
            throw Refusal.conflict("said-by-provider");
          }
          roles.ifPresent(Hands::keepApart);
          Account fresh = changed(old, change, roles.orElse(old.roles()));
          accounts.save(fresh);
          if (change.password() != null) {
            accounts.changePassword(username, change.password());
          }
          if (change.endsLogIns() || fresh.outgrows(old)) {
            tokens.revokeAll(username);
            log.write(caller, "tokens.revoked", username);
          }
          log.write(caller, "user.changed", username, fresh.codes());
          if (change.password() != null) {
            log.write(caller, "password.changed", username);
          }
          return UserView.of(fresh);
        });
  }

  @DeleteMapping("/{username}")
  ResponseEntity<byte[]> remove(@PathVariable String username, Caller caller, Once once) {
    return once.done(
        () -> {
          notOneself(username, caller);
          if (!accounts.remove(username)) {
            throw Refusal.notFound();
          }
          log.write(caller, "user.removed", username);
        });
  }

  private static Account changed(Account old, UserChange change, Set<Role> roles) {
    return new Account(
        old.username(),
        change.name() == null ? old.name() : change.name(),
        roles,
        change.place() == null ? old.place() : change.place(),
        change.unit() == null ? old.unit() : change.unit(),
        change.enabled() == null ? old.enabled() : change.enabled(),
        old.vouched());
  }

  private static void notOneself(String username, Caller caller) {
    if (username.equals(caller.id())) {
      throw Refusal.conflict("not-yourself");
    }
  }

  private static Set<Role> roles(Set<String> names) {
    try {
      Set<Role> roles = names.stream().map(Role::of).collect(Collectors.toUnmodifiableSet());
      if (Hands.ofPeople().containsAll(roles)) {
        return roles;
      }
    } catch (IllegalArgumentException e) {
      // Told below, like a role that nobody with an account can have.
    }
    throw Refusal.invalid("roles", String.join(", ", names));
  }
}
