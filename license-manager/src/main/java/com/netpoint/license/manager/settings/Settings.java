package com.netpoint.license.manager.settings;

import com.netpoint.license.manager.rule.Client;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What holds for one manager: of each setting its value, and where that comes from. Immutable. */
public final class Settings {
  private final Map<String, String> stored;
  private final Overrides overrides;
  private final Map<Setting<?>, Value<?>> values = new HashMap<>();
  private final List<String> unreadable = new ArrayList<>();

  /**
   * The settings of a manager.
   *
   * @param stored the texts on the books by their keys; what is not known or not to be read counts
   *     for nothing
   * @param overrides what beats them
   */
  public Settings(Map<String, String> stored, Overrides overrides) {
    this.stored = Map.copyOf(stored);
    this.overrides = overrides;
    for (Setting<?> each : Catalog.all()) {
      Value<?> given = overrides.find(each);
      values.put(each, given == null ? valueOf(each) : given);
    }
  }

  @SuppressWarnings("unchecked") // Each value was read by its own setting.
  public <T> T get(Setting<T> setting) {
    return (T) value(setting).value();
  }

  /** The value as it is written. */
  public String text(Setting<?> setting) {
    return value(setting).text();
  }

  public Source source(Setting<?> setting) {
    return value(setting).source();
  }

  /** What holds for detaching seats of one product. */
  public DetachTerms detaching(String product) {
    return new DetachTerms(
        forProduct(product, Catalog.ENABLE_DETACHING),
        forProduct(product, Catalog.RESERVED_SEATS),
        forProduct(product, Catalog.RESERVED_PERCENT),
        forProduct(product, Catalog.MAX_DETACH));
  }

  /** Why a client gets no seats from here, in a sentence; absent when it may ask for them. */
  public @Nullable String denial(Client client) {
    if (client.here()) {
      return null;
    }
    return get(Catalog.ALLOW_REMOTE_CLIENTS)
        ? get(Catalog.CLIENT_RESTRICTIONS).denial(client.address())
        : "This license manager lends seats to its own machine only, and not to "
            + client.address()
            + ": Allow Access from Remote Clients is off.";
  }

  /** Keys on the books whose values cannot be read, as after a downgrade: their defaults hold. */
  public List<String> unreadable() {
    return List.copyOf(unreadable);
  }

  /** The text on the books, whether or not it holds; absent when there is none. */
  @Nullable String stored(Setting<?> setting) {
    return stored.get(setting.key());
  }

  /** What will hold after changes. */
  Settings with(List<SettingChange> changes) {
    Map<String, String> after = new HashMap<>(stored);
    for (SettingChange change : changes) {
      if (change.after() == null) {
        after.remove(change.key());
      } else {
        after.put(change.key(), change.after());
      }
    }
    return new Settings(after, overrides);
  }

  private <T> T forProduct(String product, Setting<T> setting) {
    T own = get(Catalog.PER_PRODUCT).get(product, setting);
    return own == null ? get(setting) : own;
  }

  private Value<?> value(Setting<?> setting) {
    return Objects.requireNonNull(values.get(setting), "a setting of the catalog");
  }

  private <T> Value<T> valueOf(Setting<T> setting) {
    String text = stored.get(setting.key());
    if (text != null) {
      try {
        T value = setting.parse(text);
        return new Value<>(value, setting.format(value), Source.STORED);
      } catch (IllegalArgumentException e) {
        unreadable.add(setting.key());
      }
    }
    return new Value<>(setting.whenAbsent(), setting.textWhenAbsent(), Source.DEFAULT);
  }
}
