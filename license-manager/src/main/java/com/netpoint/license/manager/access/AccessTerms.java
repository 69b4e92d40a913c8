package com.netpoint.license.manager.access;

import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.PasswordHash;
import com.netpoint.license.manager.settings.PasswordProtection;
import com.netpoint.license.manager.settings.Settings;
import com.netpoint.license.manager.settings.SettingsBook;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator has set about who may come in.
 *
 * @param remote whether other machines may, once there is a password
 * @param protection which pages ask for the password on this machine
 * @param password what it is compared with; absent while there is none
 */
public record AccessTerms(
    boolean remote, PasswordProtection protection, @Nullable PasswordHash password) {

  public static AccessTerms of(SettingsBook book) {
    Settings settings = book.settings();
    return new AccessTerms(
        settings.get(Catalog.REMOTE_ACCESS),
        settings.get(Catalog.PASSWORD_PROTECTION),
        book.password());
  }

  /** Whether who comes from there may come in at all, with or without the password. */
  public boolean admits(Whence whence) {
    return whence == Whence.HERE || (remote && password != null);
  }

  /**
   * Whether who comes from there has to give the password.
   *
   * @param configuration whether it is for a page of the configuration
   */
  public boolean asksPassword(Whence whence, boolean configuration) {
    return whence != Whence.HERE
        || protection == PasswordProtection.ALL
        || (configuration && protection == PasswordProtection.CONFIGURATION);
  }
}
