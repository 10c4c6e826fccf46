/** True for the name of a département, a region or a country: an offer that says no more has no town yet. */
export const isWidePlace = (words: readonly string[]): boolean => wide.has(words.join('')) || words.includes('dept');

/** Folded, without spaces, “Saint” as “st”. A name that is a town's as well (Paris) is not here. */
const wide = new Set(
  (
    'france francemetropolitaine francemetro auvergnerhonealpes bourgognefranchecomte bretagne centrevaldeloire corse grandest ' +
    'hautsdefrance iledefrance normandie nouvelleaquitaine occitanie paysdelaloire provencealpescotedazur guadeloupe martinique ' +
    'guyane lareunion mayotte ain aisne allier alpesdehauteprovence hautesalpes alpesmaritimes ardeche ardennes ariege aube aude ' +
    'aveyron bouchesdurhone calvados cantal charente charentemaritime cher correze cotedor cotesdarmor creuse dordogne doubs drome ' +
    'eure eureetloir finistere gard hautegaronne gers gironde herault illeetvilaine indre indreetloire isere jura landes loiretcher ' +
    'loire hauteloire loireatlantique loiret lot lotetgaronne lozere maineetloire manche marne hautemarne mayenne meurtheetmoselle ' +
    'meuse morbihan moselle nievre nord oise orne pasdecalais puydedome pyreneesatlantiques hautespyrenees pyreneesorientales basrhin ' +
    'hautrhin rhone hautesaone saoneetloire sarthe savoie hautesavoie seinemaritime seineetmarne yvelines deuxsevres somme tarn ' +
    'tarnetgaronne var vaucluse vendee vienne hautevienne vosges yonne territoiredebelfort essonne hautsdeseine seinestdenis ' +
    'valdemarne valdoise corsedusud hautecorse'
  ).split(' '),
);
