import { offerLanguages } from '../common/page.js';

offerLanguages();
