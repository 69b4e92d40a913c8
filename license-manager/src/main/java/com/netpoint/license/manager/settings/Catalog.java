package com.netpoint.license.manager.settings;

import static com.netpoint.license.manager.settings.Setting.ofEachManager;
import static com.netpoint.license.manager.settings.Setting.ofStore;
import static com.netpoint.license.manager.settings.SettingGroup.BASIC;
import static com.netpoint.license.manager.settings.SettingGroup.DETACHABLE;
import static com.netpoint.license.manager.settings.SettingGroup.NETWORK;
import static com.netpoint.license.manager.settings.SettingGroup.REMOTE_CLIENTS;
import static com.netpoint.license.manager.settings.SettingGroup.USERS;

import com.netpoint.license.manager.rule.ClientRestrictions;
import com.netpoint.license.manager.rule.UserRestrictions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an administrator may set: key, default, bounds with their unit, and what it is for. The
 * password is not among them: it is kept apart and shown to nobody.
 */
public final class Catalog {
  private static final int LONGEST_LINE = 1_000;
  private static final int LONGEST_LIST = 100_000;

  public static final Setting<String> MACHINE_NAME =
      ofEachManager(
          "machine-name",
          BASIC,
          Kinds.text(100),
          "",
          "What this license manager calls itself; empty for the machine's own name.");

  public static final Setting<Boolean> REMOTE_ACCESS =
      ofStore(
          "remote-access",
          BASIC,
          Kinds.flag(),
          false,
          "Whether these pages open on other machines too; they need a password for it.");

  public static final Setting<Duration> DISPLAY_REFRESH =
      ofStore(
          "display-refresh",
          BASIC,
          Kinds.time("1s", "10m"),
          Duration.ofSeconds(3),
          "How often an open page shows what is new.");

  public static final Setting<Integer> TABLE_ROWS =
      ofStore(
          "table-rows",
          BASIC,
          Kinds.wholeNumber(5, 1_000, "rows"),
          20,
          "How long a page's table is.");

  public static final Setting<Duration> LEASE_TIME =
      ofStore(
          "lease-time",
          BASIC,
          Kinds.time("15s", "12h"),
          Duration.ofSeconds(60),
          "How long a seat stays taken after its application crashed."
              + " Seats that were given before keep their time.");

  public static final Setting<Boolean> WRITE_ACCESS_LOG =
      ofStore(
          "write-access-log", BASIC, Kinds.flag(), true, "Whether calls are written to the log.");

  public static final Setting<Boolean> METRICS_BY_USER =
      ofStore(
          "metrics-by-user",
          BASIC,
          Kinds.flag(),
          false,
          "Whether the metrics tell how many seats each user has.");

  public static final Setting<PasswordProtection> PASSWORD_PROTECTION =
      ofStore(
          "password-protection",
          BASIC,
          Kinds.choice(PasswordProtection.class),
          PasswordProtection.NONE,
          "Which pages ask for the password.");

  public static final Setting<UserRestrictions> USER_RESTRICTIONS =
      ofStore(
          "user-restrictions",
          USERS,
          Kinds.lines(
              LONGEST_LIST,
              "one rule a line: allow=, deny= or reserve=",
              UserRestrictions::parse,
              UserRestrictions::text),
          UserRestrictions.NONE,
          "Who may have a seat, and for whom seats are kept. The first rule that fits holds.");

  public static final Setting<Boolean> ALLOW_REMOTE_CLIENTS =
      ofStore(
          "allow-remote-clients",
          REMOTE_CLIENTS,
          Kinds.flag(),
          true,
          "Whether other machines get seats from here.");

  public static final Setting<ClientRestrictions> CLIENT_RESTRICTIONS =
      ofStore(
          "client-restrictions",
          REMOTE_CLIENTS,
          Kinds.lines(
              LONGEST_LIST,
              "one rule a line: allow= or deny=",
              ClientRestrictions::parse,
              ClientRestrictions::text),
          ClientRestrictions.NONE,
          "From which addresses seats are asked for. The first rule that fits holds.");

  public static final Setting<Boolean> ANSWER_BROADCASTS =
      ofStore(
          "answer-broadcasts",
          REMOTE_CLIENTS,
          Kinds.flag(),
          false,
          "Whether searches of a whole network are answered, and not only those of this machine.");

  public static final Setting<Boolean> ENABLE_DETACHING =
      ofStore(
          "enable-detaching",
          DETACHABLE,
          Kinds.flag(),
          false,
          "Whether a seat may leave the pool for some days, on one machine.");

  public static final Setting<Integer> RESERVED_SEATS =
      ofStore(
          "reserved-seats",
          DETACHABLE,
          Kinds.wholeNumber(0, 1_000_000, "seats"),
          0,
          "How many seats of a pool are never detached.");

  public static final Setting<Integer> RESERVED_PERCENT =
      ofStore(
          "reserved-percent",
          DETACHABLE,
          Kinds.wholeNumber(0, 100, "percent"),
          0,
          "Which part of a pool's seats is never detached.");

  public static final Setting<Duration> MAX_DETACH =
      ofStore(
          "max-detach",
          DETACHABLE,
          Kinds.time("1d", "3650d"),
          Duration.ofDays(14),
          "After how long at the latest a detached seat is back.");

  public static final Setting<PerProduct> PER_PRODUCT =
      ofStore(
          "per-product",
          DETACHABLE,
          Kinds.lines(
              LONGEST_LIST,
              "one product a line: product:ID reserved-seats=N reserved-percent=N max-detach=TIME"
                  + " enable-detaching=on|off",
              PerProduct::parse,
              PerProduct::text),
          PerProduct.NONE,
          "What holds for some products instead.");

  public static final Setting<Visibility> NETWORK_VISIBILITY =
      ofEachManager(
          "network-visibility",
          NETWORK,
          Kinds.choice(Visibility.class),
          Visibility.ALL,
          "On which adapters this license manager answers, from its next start on.");

  public static final Setting<Integer> PORT =
      ofEachManager(
          "port",
          NETWORK,
          Kinds.wholeNumber(1, 65_535, ""),
          1_947,
          "The TCP and UDP port it answers on, from its next start on.");

  public static final Setting<String> CERTIFICATE =
      ofEachManager(
          "certificate",
          NETWORK,
          Kinds.text(LONGEST_LINE),
          "",
          "The file with the certificate for https, from the next start on; empty for http.");

  public static final Setting<String> CERTIFICATE_KEY =
      ofEachManager(
          "certificate-key",
          NETWORK,
          Kinds.text(LONGEST_LINE),
          "",
          "The file with the certificate's private key, from the next start on.");

  private static final List<Setting<?>> ALL =
      List.of(
          MACHINE_NAME,
          REMOTE_ACCESS,
          DISPLAY_REFRESH,
          TABLE_ROWS,
          LEASE_TIME,
          WRITE_ACCESS_LOG,
          METRICS_BY_USER,
          PASSWORD_PROTECTION,
          USER_RESTRICTIONS,
          ALLOW_REMOTE_CLIENTS,
          CLIENT_RESTRICTIONS,
          ANSWER_BROADCASTS,
          ENABLE_DETACHING,
          RESERVED_SEATS,
          RESERVED_PERCENT,
          MAX_DETACH,
          PER_PRODUCT,
          NETWORK_VISIBILITY,
          PORT,
          CERTIFICATE,
          CERTIFICATE_KEY);

  private Catalog() {}

  /** Every setting, in the order in which they are shown. */
  public static List<Setting<?>> all() {
    return ALL;
  }

  /** The settings of a group, in the order in which they are shown. */
  public static List<Setting<?>> of(SettingGroup group) {
    return ALL.stream().filter(each -> each.group() == group).toList();
  }

  /** The setting with that key; absent when there is none. */
  public static @Nullable Setting<?> find(String key) {
    return ALL.stream().filter(each -> each.key().equals(key)).findFirst().orElse(null);
  }
}
