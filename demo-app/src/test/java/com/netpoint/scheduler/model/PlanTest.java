package com.netpoint.scheduler.model;

import static com.netpoint.scheduler.model.Diamond.FOUNDATION;
import static com.netpoint.scheduler.model.Diamond.ROOF;
import static com.netpoint.scheduler.model.Diamond.STAIR;
import static com.netpoint.scheduler.model.Diamond.WALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
  private final Schedule original = Diamond.schedule();
  private final Plan plan = new Plan(original);

  @Test
  void undoRestoresExactlyWhatWasThereBeforeTheMoveAndItsPushes() {
    plan.move(WALL, 20);
    assertThat(plan.schedule().start(ROOF)).isEqualTo(30);
    plan.undo();
    assertThat(plan.schedule()).isSameAs(original);
  }

  @Test
  void undoGoesBackStepByStepAndRedoForthAgain() {
    plan.move(WALL, 7);
    Schedule first = plan.schedule();
    plan.move(FOUNDATION, 4);
    Schedule second = plan.schedule();
    plan.undo();
    assertThat(plan.schedule()).isSameAs(first);
    plan.undo();
    assertThat(plan.schedule()).isSameAs(original);
    plan.redo();
    plan.redo();
    assertThat(plan.schedule()).isSameAs(second);
    assertThat(plan.canRedo()).isFalse();
  }

  @Test
  void undoAndRedoDoNothingWhereThereIsNoStep() {
    plan.undo();
    plan.redo();
    assertThat(plan.schedule()).isSameAs(original);
  }

  @Test
  void aNewMoveEndsWhatCouldBeRedone() {
    plan.move(WALL, 7);
    plan.undo();
    plan.move(STAIR, 6);
    assertThat(plan.canRedo()).isFalse();
  }

  @Test
  void aMoveWithoutEffectIsNoStep() {
    plan.move(ROOF, 2);
    assertThat(plan.canUndo()).isFalse();
    assertThat(plan.schedule()).isSameAs(original);
  }

  @Test
  void aPreviewIsAlwaysOfTheKeptScheduleSoADragBackLeavesNothingBehind() {
    plan.preview(WALL, 40);
    assertThat(plan.isPreviewing()).isTrue();
    plan.preview(WALL, 5);
    assertThat(plan.schedule()).isEqualTo(original);
    assertThat(plan.isPreviewing()).isFalse();
  }

  @Test
  void aDragIsOneStepHoweverLongItWas() {
    plan.preview(STAIR, 6);
    plan.preview(STAIR, 7);
    plan.preview(STAIR, 8);
    plan.keepPreview();
    assertThat(plan.schedule().start(STAIR)).isEqualTo(8);
    plan.undo();
    assertThat(plan.schedule()).isSameAs(original);
    assertThat(plan.canUndo()).isFalse();
  }

  @Test
  void aDiscardedPreviewIsForgotten() {
    plan.preview(STAIR, 8);
    plan.discardPreview();
    assertThat(plan.schedule()).isSameAs(original);
    assertThat(plan.canUndo()).isFalse();
  }

  @Test
  void everythingMovesBackToItsEarliestDayAsOneStep() {
    plan.move(STAIR, 9);
    plan.move(FOUNDATION, 3);
    Schedule moved = plan.schedule();
    plan.moveAllToEarliest();
    assertThat(plan.schedule()).isEqualTo(original);
    plan.undo();
    assertThat(plan.schedule()).isSameAs(moved);
  }

  @Test
  void listenersHearOfPreviewsMovesAndUndo() {
    List<Integer> heard = new ArrayList<>();
    plan.onChange(() -> heard.add(plan.schedule().start(STAIR)));
    plan.preview(STAIR, 6);
    plan.move(STAIR, 7);
    plan.undo();
    assertThat(heard).containsExactly(6, 7, 5);
  }
}
