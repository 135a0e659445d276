import {
  markerOf,
  type Role,
  seriesLength,
} from "../../core/diagram/colours/roles.ts";

/**
 * mermaid's variables for its theme `base`, each a marker for the part that it plays. Every variable is given that
 * would otherwise be calculated into a colour of its own.
 */
export function themeVariables(
  font: string,
): Record<string, string | boolean | Record<string, string>> {
  const ground = markerOf("ground");
  const text = markerOf("text");
  const line = markerOf("line");
  const node = markerOf("node");
  const border = markerOf("border");
  const group = markerOf("group");
  const groupBorder = markerOf("group-border");
  const note = markerOf("note");
  const error = markerOf("error");
  return {
    darkMode: false,
    background: ground,
    fontFamily: font,
    fontSize: "14px",
    useGradient: false,
    dropShadow: "none",
    THEME_COLOR_LIMIT: "12",

    primaryColor: node,
    primaryTextColor: text,
    primaryBorderColor: border,
    secondaryColor: group,
    secondaryTextColor: text,
    secondaryBorderColor: groupBorder,
    tertiaryColor: group,
    tertiaryTextColor: text,
    tertiaryBorderColor: groupBorder,
    lineColor: line,
    textColor: text,
    titleColor: text,
    mainBkg: node,
    nodeBorder: border,
    nodeTextColor: text,
    clusterBkg: group,
    clusterBorder: groupBorder,
    defaultLinkColor: line,
    arrowheadColor: line,
    edgeLabelBackground: ground,
    errorBkgColor: ground,
    errorTextColor: error,

    actorBkg: node,
    actorBorder: border,
    actorTextColor: text,
    actorLineColor: groupBorder,
    signalColor: line,
    signalTextColor: text,
    labelBoxBkgColor: group,
    labelBoxBorderColor: groupBorder,
    labelTextColor: text,
    loopTextColor: text,
    noteBkgColor: note,
    noteTextColor: text,
    noteBorderColor: groupBorder,
    activationBkgColor: group,
    activationBorderColor: border,
    sequenceNumberColor: ground,

    stateBkg: node,
    stateLabelColor: text,
    labelColor: text,
    altBackground: group,
    compositeBackground: ground,
    compositeTitleBackground: group,
    compositeBorder: groupBorder,
    innerEndBackground: line,
    specialStateColor: line,
    transitionColor: line,
    transitionLabelColor: text,
    labelBackgroundColor: ground,

    classText: text,
    attributeBackgroundColorOdd: ground,
    attributeBackgroundColorEven: group,
    rowOdd: ground,
    rowEven: group,

    sectionBkgColor: group,
    altSectionBkgColor: ground,
    sectionBkgColor2: group,
    excludeBkgColor: group,
    taskBkgColor: node,
    taskBorderColor: border,
    taskTextColor: text,
    taskTextLightColor: text,
    taskTextDarkColor: text,
    taskTextOutsideColor: text,
    taskTextClickableColor: text,
    activeTaskBkgColor: group,
    activeTaskBorderColor: border,
    doneTaskBkgColor: group,
    doneTaskBorderColor: groupBorder,
    critBkgColor: ground,
    critBorderColor: error,
    todayLineColor: error,
    gridColor: groupBorder,
    vertLineColor: line,

    personBkg: node,
    personBorder: border,
    relationColor: line,
    relationLabelBackground: ground,
    relationLabelColor: text,
    requirementBackground: node,
    requirementBorderColor: border,
    requirementTextColor: text,
    archEdgeColor: line,
    archEdgeArrowColor: line,
    archGroupBorderColor: groupBorder,

    quadrant1Fill: node,
    quadrant2Fill: group,
    quadrant3Fill: ground,
    quadrant4Fill: group,
    quadrant1TextFill: text,
    quadrant2TextFill: text,
    quadrant3TextFill: text,
    quadrant4TextFill: text,
    quadrantPointFill: border,
    quadrantPointTextFill: text,
    quadrantXAxisTextFill: text,
    quadrantYAxisTextFill: text,
    quadrantTitleFill: text,
    quadrantInternalBorderStrokeFill: groupBorder,
    quadrantExternalBorderStrokeFill: line,

    pieTitleTextColor: text,
    pieSectionTextColor: text,
    pieLegendTextColor: text,
    pieStrokeColor: line,
    pieOuterStrokeColor: line,
    pieOpacity: "1",
    ...series(),
    xyChart: {
      backgroundColor: ground,
      titleColor: text,
      xAxisTitleColor: text,
      xAxisLabelColor: text,
      xAxisTickColor: line,
      xAxisLineColor: line,
      yAxisTitleColor: text,
      yAxisLabelColor: text,
      yAxisTickColor: line,
      yAxisLineColor: line,
      plotColorPalette: [0, 1, 2, 3, 4, 5]
        .map((index) => markerOf(`strong${index}` as Role))
        .join(","),
    },
  };
}

/** Pie slices, git branches, mind map and timeline sections, journey tasks: numbered variables. */
function series(): Record<string, string> {
  const ground = markerOf("ground");
  const text = markerOf("text");
  const variables: Record<string, string> = {};
  for (let index = 0; index < seriesLength; index++) {
    const fill = markerOf(`fill${index}` as Role);
    const strong = markerOf(`strong${index}` as Role);
    Object.assign(variables, {
      [`pie${index + 1}`]: fill,
      [`cScale${index}`]: fill,
      [`cScaleLabel${index}`]: text,
      [`cScalePeer${index}`]: strong,
      [`cScaleInv${index}`]: strong,
      [`surface${index}`]: fill,
      [`surfacePeer${index}`]: strong,
      ...(index < 8
        ? {
            [`git${index}`]: strong,
            [`gitInv${index}`]: text,
            // Text on a strong colour: as far from it as the ground is.
            [`gitBranchLabel${index}`]: ground,
            [`fillType${index}`]: fill,
            [`actor${index}`]: fill,
            [`venn${index + 1}`]: fill,
          }
        : {}),
    });
  }
  return {
    ...variables,
    scaleLabelColor: text,
    commitLabelColor: text,
    commitLabelBackground: markerOf("group"),
    tagLabelColor: text,
    tagLabelBackground: markerOf("node"),
    tagLabelBorder: markerOf("border"),
  };
}
