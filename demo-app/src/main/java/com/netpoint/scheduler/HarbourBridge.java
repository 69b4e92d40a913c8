package com.netpoint.scheduler;

import com.netpoint.scheduler.model.Activity;
import com.netpoint.scheduler.model.Link;
import com.netpoint.scheduler.model.Network;
import com.netpoint.scheduler.model.Project;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * The example project that NetPoint opens: a road bridge over a harbour, with its two banks in
 * parallel.
 */
final class HarbourBridge {
  private final List<Activity> activities = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private HarbourBridge() {}

  static Project project() {
    HarbourBridge bridge = new HarbourBridge();
    bridge.build();
    LocalDate firstDay = LocalDate.of(2026, Month.MARCH, 2);
    return new Project("Harbour Bridge", firstDay, new Network(bridge.activities, bridge.links));
  }

  private void build() {
    Activity award = activity("Contract award", 0);
    Activity survey = activity("Survey and permits", 18, award);
    Activity design = activity("Detailed design", 35, award);
    Activity site = activity("Set up site", 14, survey);
    Activity steel = activity("Fabricate steel girders", 63, design);
    Activity westPiles = activity("West bank piles", 28, site, design);
    Activity eastPiles = activity("East bank piles", 35, site, design);
    Activity westPier = activity("West pier", 30, westPiles);
    Activity eastPier = activity("East pier", 33, eastPiles);
    Activity delivery = activity("Steel on site", 0, steel);
    Activity girders = activity("Erect girders", 28, westPier, eastPier, delivery);
    Activity deck = activity("Concrete deck slab", 35, girders);
    Activity approaches = activity("Approach roads", 40, westPier);
    Activity parapets = activity("Parapets and lighting", 20, deck);
    Activity asphalt = activity("Waterproofing and asphalt", 26, deck, approaches);
    Activity loadTest = activity("Load test", 6, parapets, asphalt);
    activity("Open to traffic", 0, loadTest);
  }

  private Activity activity(String name, int days, Activity... predecessors) {
    Activity activity = new Activity(name, days);
    activities.add(activity);
    for (Activity predecessor : predecessors) {
      links.add(new Link(predecessor, activity));
    }
    return activity;
  }
}
