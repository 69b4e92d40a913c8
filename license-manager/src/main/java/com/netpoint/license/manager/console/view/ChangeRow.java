package com.netpoint.license.manager.console.view;

import java.time.Instant;

/**
 * A setting that somebody changed.
 *
 * @param label the name of the setting's label among the texts
 * @param before what it was, empty where the default held
 * @param after what it has been since, empty where the default holds
 */
public record ChangeRow(Instant at, String by, String label, String before, String after) {}
