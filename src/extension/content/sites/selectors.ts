/**
 * Version of the data below, year.month.day of the day on which it was last compared with maintained open-source extensions. It ships with
 * the package; nothing is fetched at run time. What each entry is good for: docs/sites.md
 */
export const SELECTORS_VERSION = '2026.11.23';

/** Where each site says what. Attributes that sites keep for their own tests or their own scripts, no generated class names. */
export const SELECTORS = {
  x: {
    post: 'article, [data-testid="tweet"]',
    /** A post within a post; links have the same role, but are links. */
    quote: 'div[role="link"]',
    author: '[data-testid="User-Name"]',
    medium: '[data-testid="tweetPhoto"], [data-testid="videoPlayer"], [data-testid="videoComponent"]',
    viewer: '[data-testid="vss-scroll-view"], [aria-modal="true"]',
    /** What the user is about to post. */
    draft: '[data-testid="attachments"], [data-testid="toolBar"]',
    /** The post's own words, in which anybody may write anything. */
    words: '[data-testid="tweetText"], [data-testid="User-Name"], [data-testid="card.wrapper"]',
  },
  instagram: {
    post: 'article',
    author: 'header a[href]',
    slide: 'ul > li',
    /** Around the window's whole content: no item of a list reaches beyond it. */
    page: 'main, body',
    words: 'h1, ul ul, [role="button"] img',
    draft: '[role="dialog"] form, [role="dialog"] [contenteditable]',
  },
  tiktok: {
    item: '[data-e2e="recommend-list-item-container"], [data-e2e="user-post-item"], [data-e2e="browse-video"], [data-e2e="feed-video"], [data-e2e="search_top-item"], [data-e2e="search-card-item"], [data-e2e="explore-item"], [data-e2e="user-repost-item"], [data-e2e="user-liked-item"]',
    detail: '[data-e2e="browse-video"]',
    player: '[id^="xgwrapper-"]',
    author: '[data-e2e="video-author-uniqueid"], [data-e2e="browse-username"], [data-e2e="video-author-avatar"]',
    words:
      '[data-e2e="video-desc"], [data-e2e="browse-video-desc"], [data-e2e="comment-list"], [data-e2e="video-music"]',
    draft: '[data-e2e="upload-card"], [data-e2e="preview-video"]',
    page: 'main, body, #app',
  },
  youtube: {
    player: '#movie_player, .html5-video-player',
    ad: '.ad-showing, .ad-interrupting',
    embedTitle: 'a.ytp-title-link[href]',
    mini: 'ytd-miniplayer, .ytp-player-minimized',
    preview: 'ytd-video-preview',
    previewPlayer: '#inline-preview-player, ytd-inline-preview-player',
    reel: 'ytd-reel-video-renderer, ytm-reel-item-renderer, reel-video-in-sequence-renderer, ytd-shorts',
    reelItem: 'ytd-reel-video-renderer, ytm-reel-item-renderer, reel-video-in-sequence-renderer',
    activeReel: '[is-active], [active]',
    reelPicture: '[style*="ytimg.com/vi/"]',
    trailer: 'ytd-channel-video-player-renderer',
    /** Players that show a title over the picture. */
    titled: '.ytp-embed, .ytp-fullscreen, .ytp-big-mode',
    embedChannel: 'a.ytp-title-channel-logo[href], .ytp-title-expanded-title a[href]',
    card: 'ytd-rich-item-renderer, ytd-video-renderer, ytd-compact-video-renderer, ytd-grid-video-renderer, yt-lockup-view-model, ytm-shorts-lockup-view-model',
    watch: 'ytd-watch-flexy, ytd-watch-grid',
    owner:
      'ytd-video-owner-renderer ytd-channel-name a[href], ytd-watch-metadata ytd-channel-name a[href], #owner ytd-channel-name a[href]',
    channel:
      'ytd-channel-name a[href], yt-reel-channel-bar-view-model a[href], #channel-name a[href], ytd-channel-video-player-renderer a[href]',
    cardChannel: 'ytd-channel-name a[href], a[href^="/@"], a[href^="/channel/"]',
    adSlot:
      'ytd-ad-slot-renderer, ytd-in-feed-ad-layout-renderer, ytd-video-masthead-ad-v3-renderer, ytd-promoted-sparkles-web-renderer',
    /** "How this content was made", and the label that older layouts put on the player. */
    aiSection: 'how-this-was-made-section-view-model',
    aiHeader: '[class*="BodyHeader"]',
    /** What that section tells besides, in its English words. */
    notAi: ['captured with a camera', 'auto-dubbed', 'automatically dubbed'],
    aiBadge: 'badge-shape[aria-label]',
    words: '#title, #description-inline-expander, ytd-comments, h1, h2, #video-title',
    aiNote: '.ytd-clarification-renderer #text, ytd-clarification-renderer .text',
    date: 'meta[itemprop="datePublished"], meta[itemprop="uploadDate"]',
    dateOf: 'meta[itemprop="identifier"], meta[itemprop="videoId"]',
  },
  facebook: {
    post: '[role="article"], [aria-posinset], [data-pagelet^="FeedUnit"]',
    player: '[data-video-id]',
    page: 'body, [role="main"], [role="feed"]',
    author: '[data-ad-rendering-role="profile_name"] a[href], h2 a[href], h3 a[href], h4 a[href], strong a[href]',
    words: '[data-ad-rendering-role="story_message"], [data-ad-preview="message"], [role="article"] [role="article"]',
    draft: '[role="dialog"] form [role="textbox"]',
  },
  reddit: {
    post: 'shreddit-post, shreddit-ad-post, shreddit-comment',
    comment: 'shreddit-comment',
    oldPost: '.thing[data-permalink]',
    known: 'shreddit-post[permalink]',
  },
} as const;

/**
 * The platforms' own labels where no attribute marks them and only the words tell: compared in full, without regard to case. From the help
 * pages of Meta ("AI info", "Made with AI"), TikTok ("Creator labeled as AI-generated", "AI-generated") and X, and their translations.
 */
export const AI_LABELS: Readonly<Record<'x' | 'meta' | 'tiktok' | 'youtube', readonly string[]>> = {
  x: [
    'Made with AI',
    'AI-generated',
    'AI generated',
    'Manipulated media',
    'Mit KI erstellt',
    'Fait avec l’IA',
    'Hecho con IA',
    'Feito com IA',
  ],
  meta: [
    ...[
      'AI info',
      'Made with AI',
      'AI generated',
      'Imagined with AI',
      'KI-Info',
      'KI-Infos',
      'Mit KI erstellt',
      'Infos IA',
      'Infos sur l’IA',
    ],
    ...[
      'Información de IA',
      'Info. de IA',
      'Hecho con IA',
      'Informações de IA',
      'Feito com IA',
      'معلومات الذكاء الاصطناعي',
      'AI情報',
      'AIに関する情報',
    ],
  ],
  tiktok: [
    ...[
      'AI-generated',
      'Creator labeled as AI-generated',
      'Creator labelled as AI-generated',
      'Contains AI-generated media',
    ],
    ...[
      'KI-generiert',
      'Vom Creator als KI-generiert gekennzeichnet',
      'Généré par l’IA',
      'Le créateur a indiqué que ce contenu est généré par l’IA',
    ],
    ...[
      'Generado por IA',
      'El creador lo ha etiquetado como generado por IA',
      'Gerado por IA',
      'O criador rotulou como gerado por IA',
      'AI生成',
    ],
  ],
  youtube: [
    'Altered or synthetic content',
    'AI: Altered or synthetic content',
    'AI: Content was made with AI',
    'Made with AI',
  ],
};
