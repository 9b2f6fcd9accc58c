package org.whistle.gateway.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.whistle.access.Role;

/** The accounts, in the gateway's own database. */
@Repository
public class Accounts implements UserDetailsService {

  private static final String COLUMNS =
      "u.username, u.name, u.roles, u.place, u.unit, u.enabled, u.subject";

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;

  Accounts(JdbcClient jdbc, PasswordEncoder passwords) {
    this.jdbc = jdbc;
    this.passwords = passwords;
  }

  /** Adds an account; false when the name is taken. */
  public boolean add(Account account, String password) {
    return jdbc.sql(
                """
                insert into users (username, name, password, roles, place, unit, enabled)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                account.username(),
                account.name(),
                passwords.encode(password),
                wire(account.roles()),
                account.place(),
                account.unit(),
                account.enabled())
            .update()
        == 1;
  }

  /**
   * Keeps what an identity provider says of somebody now; whether they may come in stays as it was
   * decided here.
   *
   * @return the account, under the name that it was first known by; empty when another has the name
   */
  public Optional<Account> vouched(Account said, String issuer, String subject) {
    return jdbc.sql(
            """
            with known as (
              update users set name = :name, roles = :roles, place = :place, unit = :unit
              where issuer = :issuer and subject = :subject returning *),
            fresh as (
              insert into users (username, name, roles, place, unit, issuer, subject)
              select :username, :name, :roles, :place, :unit, :issuer, :subject
              where not exists (select from known)
              on conflict do nothing returning *)
            select * from known union all select * from fresh
            """)
        .param("username", said.username())
        .param("name", said.name())
        .param("roles", wire(said.roles()))
        .param("place", said.place(), Types.VARCHAR)
        .param("unit", said.unit(), Types.VARCHAR)
        .param("issuer", issuer)
        .param("subject", subject)
        .query(Accounts::read)
        .optional();
  }

  /** The account that an identity provider means. */
  public Optional<Account> known(String issuer, String subject) {
    return jdbc.sql("select " + COLUMNS + " from users u where issuer = ? and subject = ?")
        .params(issuer, subject)
        .query(Accounts::read)
        .optional();
  }

  void save(Account account) {
    jdbc.sql(
            "update users set name = ?, roles = ?, place = ?, unit = ?, enabled = ?"
                + " where username = ?")
        .params(
            account.name(),
            wire(account.roles()),
            account.place(),
            account.unit(),
            account.enabled(),
            account.username())
        .update();
  }

  void changePassword(String username, String password) {
    jdbc.sql("update users set password = ? where username = ?")
        .params(passwords.encode(password), username)
        .update();
  }

  boolean remove(String username) {
    return jdbc.sql("delete from users where username = ?").param(username).update() == 1;
  }

  /** The account of this name. */
  public Optional<Account> find(String username) {
    return jdbc.sql("select " + COLUMNS + " from users u where username = ?")
        .param(username)
        .query(Accounts::read)
        .optional();
  }

  List<Account> after(String username, int limit) {
    return jdbc.sql(
            "select " + COLUMNS + " from users u where username > ? order by username limit ?")
        .params(username, limit)
        .query(Accounts::read)
        .list();
  }

  /** What those of them that are known are called, units' own systems included. */
  List<Name> names(List<String> ids) {
    return jdbc.sql(
            """
            select username as id, name from users where username = any(:ids)
            union all
            select id, label from (
              select 'system-' || unit || '-' || right(id::text, 12) as id, label from keys) systems
            where id = any(:ids)
            """)
        .param("ids", ids.toArray(String[]::new))
        .query((row, _) -> new Name(row.getString("id"), row.getString("name")))
        .list();
  }

  /** Who logged in with a token, while it is good and they are enabled. */
  public Optional<Account> bearerOf(byte[] hash) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from tokens t join users u using (username)"
                + " where t.hash = ? and t.expires_at > now() and u.enabled")
        .param(hash)
        .query(Accounts::read)
        .optional();
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    return jdbc.sql(
            "select username, password, enabled from users"
                + " where username = ? and password is not null")
        .param(username)
        .query(
            (row, _) ->
                User.withUsername(row.getString("username"))
                    .password(row.getString("password"))
                    .disabled(!row.getBoolean("enabled"))
                    .build())
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }

  private static String[] wire(Set<Role> roles) {
    return roles.stream().map(Role::wire).sorted().toArray(String[]::new);
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    Set<Role> roles =
        Arrays.stream((String[]) row.getArray("roles").getArray())
            .map(Role::of)
            .collect(Collectors.toUnmodifiableSet());
    return new Account(
        row.getString("username"),
        row.getString("name"),
        roles,
        row.getString("place"),
        row.getString("unit"),
        row.getBoolean("enabled"),
        row.getString("subject") != null);
  }
}
